package org.punctual.domain.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.punctual.domain.PlainText;

/**
 * The address with which an owner signs in and receives mail, as it was typed. Two addresses with
 * the same {@link #key()} belong to the same account.
 *
 * @param value the address, at most 254 characters (RFC 5321 §4.5.3.1.3)
 */
public record EmailAddress(String value) {

  private static final int MAX_LENGTH = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@[^\\s@.\"(),:;<>\\[\\]\\\\]+(\\.[^\\s@.\"(),:;<>\\[\\]\\\\]+)*");

  /**
   * Reads a typed address. White space around it is dropped.
   *
   * @throws AccountRefusal {@code EMAIL_REQUIRED} when blank, {@code EMAIL_INVALID} when it can't
   *     be an address
   */
  public static EmailAddress of(String typed) {
    PlainText text = PlainText.trimmed(typed);
    if (text.isEmpty()) {
      throw AccountRefusal.of("email", AccountReason.EMAIL_REQUIRED);
    }
    if (text.length() > MAX_LENGTH || !text.isOneLine() || !SHAPE.matcher(text.value()).matches()) {
      throw AccountRefusal.of("email", AccountReason.EMAIL_INVALID);
    }
    return new EmailAddress(text.value());
  }

  /** The form by which addresses are compared: the address in lower case. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** The part before the last {@code @}. */
  public String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}
