package org.punctual.persistence;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps time zones by their ids. A zone that only a newer Java knows is read as UTC. The owner is
 * still reminded at the right instant, and the reminder says that its time is in UTC.
 */
@Converter(autoApply = true)
public class ZoneIdConverter implements AttributeConverter<ZoneId, String> {

  private static final System.Logger LOG = System.getLogger(ZoneIdConverter.class.getName());

  /** The unknown zones that were logged: one line for each is enough. */
  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  /** Always the same object, so that an unchanged row is not written back. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ZoneId zone) {
    return zone == null ? null : zone.getId();
  }

  @Override
  public @Nullable ZoneId convertToEntityAttribute(@Nullable String id) {
    return id == null ? null : zoneOf(id);
  }

  /** The zone of an id, or UTC when this server does not know the zone. */
  public static ZoneId zoneOf(String id) {
    try {
      return ZoneId.of(id);
    } catch (ZoneRulesException unknown) {
      logOnce(id);
      return UTC;
    }
  }

  private static void logOnce(String id) {
    if (LOGGED.add(id)) {
      LOG.log(
          WARNING,
          "This server's Java does not know the time zone " + id + "; update its time zone data");
    }
  }
}
