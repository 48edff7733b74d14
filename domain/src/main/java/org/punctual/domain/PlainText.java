package org.punctual.domain;

/**
 * Text as people type it, measured in Unicode code points. U+0000 and unpaired surrogates count as
 * control characters, because neither can be stored or shown.
 *
 * @param value the text, without white space around it
 */
public record PlainText(String value) {

  /** Combining grapheme joiner, fillers, inherent vowels, Mongolian selectors, empty Braille. */
  private static final String SHAPELESS =
      "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

  private static final int FIRST_VARIATION_SELECTOR = 0xFE00;
  private static final int LAST_VARIATION_SELECTOR = 0xFE0F;
  private static final int FIRST_IGNORED = 0xE0000;
  private static final int LAST_IGNORED = 0xE0FFF;

  /** The text without Unicode white space at either end, no-break spaces included. */
  public static PlainText trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < to && isBlank(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return new PlainText(text.substring(from, to));
  }

  /** How many code points the text has. */
  public int length() {
    return value.codePointCount(0, value.length());
  }

  /** Says whether the text has no character. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /**
   * Says whether the text shows nothing: it has only white space (no-break spaces included) and
   * invisible characters, such as U+200B. Bidirectional controls are never blank, because no text
   * may have them.
   */
  public boolean isBlank() {
    return value.codePoints().allMatch(c -> isBlank(c) || isInvisible(c));
  }

  /**
   * Says whether the text fits one line: no control character, no line or paragraph separator, and
   * no bidirectional control (U+202A–202E, U+2066–2069).
   */
  public boolean isOneLine() {
    return value.codePoints().noneMatch(c -> isControlOrBreak(c) || isBidirectionalControl(c));
  }

  /**
   * Says whether the text has no control character except line breaks (line feed, carriage return,
   * U+2028, U+2029), and no bidirectional control.
   */
  public boolean isLines() {
    return value
        .codePoints()
        .noneMatch(c -> (isControlOrBreak(c) && !isLineBreak(c)) || isBidirectionalControl(c));
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static boolean isLineBreak(int codePoint) {
    return codePoint == '\n' || codePoint == '\r' || isSeparator(codePoint);
  }

  private static boolean isControlOrBreak(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE || isSeparator(codePoint);
  }

  private static boolean isSeparator(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }

  static boolean isBidirectionalControl(int codePoint) {
    return (codePoint >= '\u202A' && codePoint <= '\u202E')
        || (codePoint >= '\u2066' && codePoint <= '\u2069');
  }

  /** Format characters, and other characters without a shape (Unicode Default_Ignorable). */
  private static boolean isInvisible(int codePoint) {
    return (Character.getType(codePoint) == Character.FORMAT && !isBidirectionalControl(codePoint))
        || SHAPELESS.indexOf(codePoint) >= 0
        || (codePoint >= FIRST_VARIATION_SELECTOR && codePoint <= LAST_VARIATION_SELECTOR)
        || (codePoint >= FIRST_IGNORED && codePoint <= LAST_IGNORED);
  }
}
