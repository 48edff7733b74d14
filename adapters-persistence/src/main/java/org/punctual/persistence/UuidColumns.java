package org.punctual.persistence;

import java.lang.reflect.Field;
import java.sql.Types;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets the JDBC driver read and write UUIDs. EclipseLink 4.0 binds an absent UUID as text, which
 * PostgreSQL refuses. It also fails to read a UUID.
 */
final class UuidColumns {

  private UuidColumns() {}

  static void leaveToDriver(Session session) {
    session.getDescriptors().values().forEach(UuidColumns::customize);
  }

  private static void customize(ClassDescriptor row) {
    row.getMappings().stream()
        .filter(mapping -> isUuid(row.getJavaClass(), mapping))
        .map(AbstractDirectMapping.class::cast)
        .forEach(UuidColumns::leaveToDriver);
  }

  private static void leaveToDriver(AbstractDirectMapping column) {
    column.setConverter(null);
    column.getField().setSqlType(Types.OTHER);
  }

  private static boolean isUuid(Class<?> row, DatabaseMapping mapping) {
    return Arrays.stream(row.getDeclaredFields())
        .filter(field -> field.getName().equals(mapping.getAttributeName()))
        .map(Field::getType)
        .anyMatch(UUID.class::equals);
  }
}
