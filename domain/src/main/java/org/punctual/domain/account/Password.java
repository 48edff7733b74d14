package org.punctual.domain.account;

import java.util.Locale;

/**
 * A password in clear text, on its way from a person to its hash. It has 12 to 128 characters of
 * any kind, with no composition rules (NIST SP 800-63B §3.1.1.2, OWASP ASVS 5.0 §6.2). {@link
 * #toString()} never shows it.
 *
 * @param value the typed text, not trimmed
 */
public record Password(String value) {

  /** The fewest characters, in code points. */
  public static final int MIN_LENGTH = 12;

  /** The most characters, in code points. */
  public static final int MAX_LENGTH = 128;

  /**
   * Reads a newly chosen password.
   *
   * @throws AccountRefusal {@code PASSWORD_REQUIRED}, {@code PASSWORD_TOO_SHORT}, {@code
   *     PASSWORD_TOO_LONG}, or {@code PASSWORD_INVALID} for text that no keyboard can repeat
   *     (U+0000, an unpaired surrogate)
   */
  public static Password chosen(String typed) {
    int length = typed.codePointCount(0, typed.length());
    if (length == 0) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_REQUIRED);
    }
    if (length < MIN_LENGTH) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_TOO_SHORT, MIN_LENGTH);
    }
    if (length > MAX_LENGTH) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_TOO_LONG, MAX_LENGTH);
    }
    if (typed.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_INVALID);
    }
    return new Password(typed);
  }

  /**
   * Checks that the password is not simply a visible part of the account.
   *
   * @throws AccountRefusal {@code PASSWORD_IS_NAME_OR_ADDRESS} when the password is the address,
   *     its part before the {@code @}, or the name, compared case-insensitively
   */
  public void mustDifferFrom(EmailAddress email, DisplayName name) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.equals(email.key())
        || lower.equals(email.localPart().toLowerCase(Locale.ROOT))
        || lower.equals(name.value().toLowerCase(Locale.ROOT))) {
      throw AccountRefusal.of("password", AccountReason.PASSWORD_IS_NAME_OR_ADDRESS);
    }
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
