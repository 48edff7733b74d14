package org.punctual.domain;

/**
 * Text as people type it, measured in Unicode code points. U+0000 and unpaired surrogates count as
 * control characters, because neither can be stored or shown.
 *
 * @param value the text, without white space around it
 */
public record PlainText(String value) {

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

  /** How many code points it has. */
  public int length() {
    return value.codePointCount(0, value.length());
  }

  /** Says whether it has no character. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** Says whether it has nothing but white space, no-break spaces included. */
  public boolean isBlank() {
    return value.codePoints().allMatch(PlainText::isBlank);
  }

  /** Says whether it fits one line: no control character and no line or paragraph separator. */
  public boolean isOneLine() {
    return value.codePoints().noneMatch(PlainText::isControlOrBreak);
  }

  /**
   * Says whether it has no control character but line breaks (line feed, carriage return, U+2028,
   * U+2029).
   */
  public boolean isLines() {
    return value.codePoints().noneMatch(c -> isControlOrBreak(c) && !isLineBreak(c));
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
}
