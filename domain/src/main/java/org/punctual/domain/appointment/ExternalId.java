package org.punctual.domain.appointment;

import org.punctual.domain.PlainText;

/**
 * The id of an appointment in the system of the partner: 1 to 100 printable characters, kept as
 * given. It is unique among an owner's pending and confirmed appointments.
 */
public record ExternalId(String value) {

  /** The longest id, in code points. */
  public static final int MAX_LENGTH = 100;

  /**
   * Reads an id that a partner gave.
   *
   * @throws AppointmentRefusal {@code EXTERNAL_ID_INVALID} when the id is empty or blank, too long,
   *     or has a control character
   */
  public static ExternalId of(String given) {
    PlainText text = new PlainText(given);
    if (text.isBlank() || text.length() > MAX_LENGTH || !text.isOneLine()) {
      throw AppointmentRefusal.of("externalId", AppointmentReason.EXTERNAL_ID_INVALID, MAX_LENGTH);
    }
    return new ExternalId(given);
  }
}
