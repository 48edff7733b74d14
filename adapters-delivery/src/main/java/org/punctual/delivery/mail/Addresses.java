package org.punctual.delivery.mail;

import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import org.punctual.domain.account.EmailAddress;

/** Makes addresses as they are written in mails. */
final class Addresses {

  private Addresses() {}

  /**
   * An address without a name. The labels of its domain are in their ASCII form (RFC 5890
   * §2.3.2.1).
   */
  static InternetAddress of(EmailAddress address) {
    InternetAddress bare = new InternetAddress();
    bare.setAddress(inAscii(address));
    return bare;
  }

  /** An address with the name of a person or a product. */
  static InternetAddress of(EmailAddress address, String name) {
    return new Named(inAscii(address), HeaderText.oneLine(name));
  }

  private static String inAscii(EmailAddress address) {
    String domain = address.value().substring(address.localPart().length() + 1);
    try {
      return address.localPart() + "@" + IDN.toASCII(domain);
    } catch (IllegalArgumentException notConvertible) {
      return address.value();
    }
  }

  /**
   * An address whose name is encoded by {@link HeaderText}. The library would leave ASCII as it is.
   */
  private static final class Named extends InternetAddress {

    private static final long serialVersionUID = 1L;

    private Named(String address, String name) {
      this.address = address;
      this.personal = name;
      this.encodedPersonal = HeaderText.isPlain(name) ? name : HeaderText.encoded(name);
    }
  }
}
