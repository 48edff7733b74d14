package org.punctual.domain.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of network addresses in CIDR form (RFC 4632), such as {@code 10.0.0.0/8}. An address
 * alone is a range of one.
 *
 * @param prefix the bits that all its addresses have in common, as a number
 * @param suffix how many bits follow the prefix
 * @param bytes the length of its addresses: 4 for IPv4, 16 for IPv6
 */
public record AddressRange(BigInteger prefix, int suffix, int bytes) {

  /** Digits alone are no address, so that nothing is looked up as a name. */
  private static final Pattern FORM =
      Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|(?=.*:)[0-9a-fA-F:.]{2,45})(?:/(\\d{1,3}))?");

  /**
   * Reads a range.
   *
   * @return empty when the text is no range, or when bits after its prefix are set
   */
  public static Optional<AddressRange> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    byte[] base = addressOf(form.group(1)).map(InetAddress::getAddress).orElse(new byte[0]);
    int bits = base.length * Byte.SIZE;
    int length = form.group(2) == null ? bits : Integer.parseInt(form.group(2));
    if (base.length == 0 || length > bits) {
      return Optional.empty();
    }
    BigInteger number = new BigInteger(1, base);
    AddressRange range =
        new AddressRange(number.shiftRight(bits - length), bits - length, base.length);
    return Optional.of(range).filter(one -> one.prefix().shiftLeft(one.suffix()).equals(number));
  }

  /** Says whether an address belongs to the range. */
  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    return other.length == bytes && new BigInteger(1, other).shiftRight(suffix).equals(prefix);
  }

  /** The form was checked before, so that nothing is looked up as a name. */
  private static Optional<InetAddress> addressOf(String literal) {
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }
}
