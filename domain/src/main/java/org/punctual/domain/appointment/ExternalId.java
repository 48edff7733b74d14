package org.punctual.domain.appointment;

import org.punctual.domain.PlainText;

/**
 * What a partner calls an appointment in its own system: 1 to 100 printable characters, kept as
 * given. Unique among an owner's pending and confirmed appointments.
 */
public record ExternalId(String value) {

  /** The longest id, in code points. */
  public static final int MAX_LENGTH = 100;

  /**
   * Reads an id that a partner gave.
   *
   * @throws AppointmentRefusal {@code EXTERNAL_ID_INVALID} when empty or blank, too long, or with a
   *     control character
   */
  public static ExternalId of(String given) {
    PlainText text = new PlainText(given);
    if (text.isBlank() || text.length() > MAX_LENGTH || !text.isOneLine()) {
      throw AppointmentRefusal.of("externalId", AppointmentReason.EXTERNAL_ID_INVALID, MAX_LENGTH);
    }
    return new ExternalId(given);
  }
}
