package org.punctual.domain.appointment;

import java.util.Optional;
import org.punctual.domain.PlainText;

/** Why an appointment was canceled: up to 500 characters, line breaks allowed. */
public record CancelReason(String value) {

  /** The longest reason, in code points. */
  public static final int MAX_LENGTH = 500;

  /**
   * Reads a given reason. White space around it is dropped, and a blank reason counts as none.
   *
   * @throws AppointmentRefusal {@code REASON_INVALID} when the reason is too long or has a control
   *     character
   */
  public static Optional<CancelReason> of(Optional<String> given) {
    Optional<PlainText> text = given.map(PlainText::trimmed).filter(reason -> !reason.isBlank());
    if (text.filter(reason -> reason.length() > MAX_LENGTH || !reason.isLines()).isPresent()) {
      throw AppointmentRefusal.of("reason", AppointmentReason.REASON_INVALID, MAX_LENGTH);
    }
    return text.map(reason -> new CancelReason(reason.value()));
  }
}
