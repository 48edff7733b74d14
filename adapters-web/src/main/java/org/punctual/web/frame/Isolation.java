package org.punctual.web.frame;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Keeps text that a person or a partner wrote from reordering the sentence around it, where the
 * sentence cannot hold markup ({@code <bdi>}): messages and labels.
 */
public final class Isolation {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  /** Controls that are refused now. Texts that were stored earlier may have them. */
  private static final Pattern CONTROLS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private Isolation() {}

  /**
   * The text between FSI and PDI (Unicode Standard Annex #9), without controls of its own. Text
   * with only left-to-right characters stays as it is.
   */
  public static String of(String text) {
    boolean mayReorder =
        CONTROLS.matcher(text).find() || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    return mayReorder
        ? FIRST_STRONG_ISOLATE + CONTROLS.matcher(text).replaceAll("") + POP_DIRECTIONAL_ISOLATE
        : text;
  }
}
