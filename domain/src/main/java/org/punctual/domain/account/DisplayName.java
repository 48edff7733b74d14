package org.punctual.domain.account;

import org.punctual.domain.PlainText;

/** The name of an owner on pages and in mails: 1 to 100 characters on one line. */
public record DisplayName(String value) {

  /** The longest name, in code points. */
  public static final int MAX_LENGTH = 100;

  /**
   * Reads a typed name. White space around it is dropped.
   *
   * @throws AccountRefusal {@code NAME_REQUIRED}, {@code NAME_TOO_LONG} or {@code NAME_INVALID} (a
   *     control character or bidirectional control)
   */
  public static DisplayName of(String typed) {
    PlainText text = PlainText.trimmed(typed);
    if (text.isBlank()) {
      throw AccountRefusal.of("name", AccountReason.NAME_REQUIRED);
    }
    if (text.length() > MAX_LENGTH) {
      throw AccountRefusal.of("name", AccountReason.NAME_TOO_LONG, MAX_LENGTH);
    }
    if (!text.isOneLine()) {
      throw AccountRefusal.of("name", AccountReason.NAME_INVALID);
    }
    return new DisplayName(text.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
