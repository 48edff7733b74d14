package org.punctual.rest.request;

import jakarta.json.stream.JsonLocation;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 */
record TextPosition(long line, long column) {

  /**
   * The place where a parser met a fault. A parser that met the end of the text counts beyond it,
   * by the rest of its buffer. The place is then right behind the last character.
   */
  static TextPosition of(JsonLocation found, String text) {
    TextPosition end = endOf(text);
    boolean isBeyond =
        found.getLineNumber() > end.line
            || (found.getLineNumber() == end.line && found.getColumnNumber() > end.column);
    return isBeyond ? end : new TextPosition(found.getLineNumber(), found.getColumnNumber());
  }

  private static TextPosition endOf(String text) {
    long line = text.chars().filter(c -> c == '\n').count() + 1;
    return new TextPosition(line, text.length() - text.lastIndexOf('\n'));
  }

  /** Line and column for a text with figures. */
  Object[] figures() {
    return new Object[] {line, column};
  }
}
