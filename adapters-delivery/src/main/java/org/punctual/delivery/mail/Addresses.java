package org.punctual.delivery.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import org.punctual.domain.account.EmailAddress;

/** Addresses as mail carries them. */
final class Addresses {

  private Addresses() {}

  /** An address with a name; the names of its domain in their ASCII form (RFC 5890 §2.3.2.1). */
  static InternetAddress of(EmailAddress address, String name) {
    try {
      return new InternetAddress(inAscii(address), name, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  private static String inAscii(EmailAddress address) {
    String domain = address.value().substring(address.localPart().length() + 1);
    try {
      return address.localPart() + "@" + IDN.toASCII(domain);
    } catch (IllegalArgumentException notConvertible) {
      return address.value();
    }
  }
}
