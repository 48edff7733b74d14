package org.punctual.domain;

import java.text.Bidi;

/**
 * Keeps text that a person or a partner wrote from reordering the sentence around it, where the
 * sentence cannot hold markup ({@code <bdi>}): messages, labels and mails.
 */
public final class Isolation {

  private static final int FIRST_STRONG_ISOLATE = '\u2068';
  private static final int POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Isolation() {}

  /**
   * The text between FSI and PDI (Unicode Standard Annex #9), without bidirectional controls of its
   * own. Texts that were stored by earlier versions may have them.
   */
  public static String of(String text) {
    StringBuilder isolated = new StringBuilder().appendCodePoint(FIRST_STRONG_ISOLATE);
    text.codePoints()
        .filter(codePoint -> !PlainText.isBidirectionalControl(codePoint))
        .forEach(isolated::appendCodePoint);
    return isolated.appendCodePoint(POP_DIRECTIONAL_ISOLATE).toString();
  }

  /** The text, isolated unless it has only left-to-right characters. */
  public static String whereNeeded(String text) {
    return mayReorder(text) ? of(text) : text;
  }

  /** Says whether a text has any part that is shown from right to left. */
  public static boolean mayReorder(String text) {
    return text.codePoints().anyMatch(PlainText::isBidirectionalControl)
        || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }
}
