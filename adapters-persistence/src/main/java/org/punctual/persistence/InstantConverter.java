package org.punctual.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Keeps instants as date and time at UTC, cut off at the microsecond: EclipseLink 4.0 does not map
 * instants.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, OffsetDateTime> {

  @Override
  public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : bound(instant);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }

  /** An instant as it is bound to a statement that Jakarta Persistence does not translate. */
  public static OffsetDateTime bound(Instant instant) {
    return StoredInstant.notAfter(instant).atOffset(ZoneOffset.UTC);
  }
}
