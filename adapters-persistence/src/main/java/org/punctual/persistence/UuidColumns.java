package org.punctual.persistence;

import java.lang.reflect.Field;
import java.sql.Types;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink the SQL type of UUIDs: it binds an absent one as text otherwise, which
 * PostgreSQL refuses.
 */
public class UuidColumns implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    session.getDescriptors().values().forEach(UuidColumns::customize);
  }

  private static void customize(ClassDescriptor row) {
    row.getMappings().stream()
        .filter(mapping -> isUuid(row.getJavaClass(), mapping))
        .forEach(mapping -> mapping.getField().setSqlType(Types.OTHER));
  }

  private static boolean isUuid(Class<?> row, DatabaseMapping mapping) {
    return Arrays.stream(row.getDeclaredFields())
        .filter(field -> field.getName().equals(mapping.getAttributeName()))
        .map(Field::getType)
        .anyMatch(UUID.class::equals);
  }
}
