package org.punctual.delivery.mail;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Text that a person typed, as part of one of our sentences.
 *
 * @param value the text on one line
 */
public record UserText(String value) {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  /**
   * Controls that would end the isolate, or reorder the text after it. Stored titles of earlier
   * versions may contain them.
   */
  private static final Pattern DIRECTIONAL_CONTROLS =
      Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

  /** Says whether a text has any part that is shown from right to left. */
  static boolean mayReorder(String text) {
    return DIRECTIONAL_CONTROLS.matcher(text).find()
        || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** The text between FSI and PDI (Unicode Standard Annex #9), without such controls of its own. */
  String isolated() {
    return FIRST_STRONG_ISOLATE
        + DIRECTIONAL_CONTROLS.matcher(value).replaceAll("")
        + POP_DIRECTIONAL_ISOLATE;
  }

  /** The text as it was typed. */
  @Override
  public String toString() {
    return value;
  }
}
