package org.punctual.domain.appointment;

import java.util.Optional;
import org.punctual.domain.PlainText;

/**
 * The title and notes of an appointment.
 *
 * @param title 1 to 200 characters on one line
 * @param notes up to 2,000 characters, line breaks allowed; blank notes count as none
 */
public record Details(String title, Optional<String> notes) {

  /** The longest title, in code points. */
  public static final int MAX_TITLE_LENGTH = 200;

  /** The longest notes, in code points. */
  public static final int MAX_NOTES_LENGTH = 2_000;

  /**
   * Reads a title. White space around it is dropped.
   *
   * @throws AppointmentRefusal {@code TITLE_REQUIRED}, {@code TITLE_TOO_LONG} or {@code
   *     TITLE_INVALID} (a control character, bidirectional control or line break)
   */
  public static String titleOf(Optional<String> given) {
    PlainText title = PlainText.trimmed(given.orElse(""));
    if (title.isBlank()) {
      throw AppointmentRefusal.of("title", AppointmentReason.TITLE_REQUIRED);
    }
    if (title.length() > MAX_TITLE_LENGTH) {
      throw AppointmentRefusal.of("title", AppointmentReason.TITLE_TOO_LONG, MAX_TITLE_LENGTH);
    }
    if (!title.isOneLine()) {
      throw AppointmentRefusal.of("title", AppointmentReason.TITLE_INVALID);
    }
    return title.value();
  }

  /**
   * Reads notes, kept as they were given.
   *
   * @throws AppointmentRefusal {@code NOTES_TOO_LONG}, or {@code NOTES_INVALID} (a control
   *     character that is no line break, or a bidirectional control)
   */
  public static Optional<String> notesOf(Optional<String> given) {
    Optional<PlainText> notes = given.map(PlainText::new).filter(text -> !text.isBlank());
    if (notes.filter(text -> text.length() > MAX_NOTES_LENGTH).isPresent()) {
      throw AppointmentRefusal.of("notes", AppointmentReason.NOTES_TOO_LONG, MAX_NOTES_LENGTH);
    }
    if (notes.filter(text -> !text.isLines()).isPresent()) {
      throw AppointmentRefusal.of("notes", AppointmentReason.NOTES_INVALID);
    }
    return notes.map(PlainText::value);
  }
}
