package org.punctual.domain.account;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network address by which pages and API count a client, for every limit. All written forms of
 * one address are one client. All addresses of one IPv6 /64 are one client, too, because providers
 * give each customer at least that many (RFC 6177).
 *
 * @param value an IPv4 address, the first address of an IPv6 /64 with its length, or {@code
 *     unknown}
 */
public record ClientAddress(String value) {

  /**
   * All clients whose address a trusted proxy reports in a form that is no address. They count as
   * one client, because only the proxy is known.
   */
  public static final ClientAddress UNKNOWN = new ClientAddress("unknown");

  private static final int NETWORK_BYTES = 8;
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String PORT = "(?::\\d{1,5})?";

  private static final Pattern IPV4 =
      Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3})" + PORT);

  /** With a zone after {@code %}; a port needs brackets around the address. */
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?:\\[([0-9a-fA-F:][0-9a-fA-F:.]{1,44})(?:%\\w{1,16})?]"
              + PORT
              + "|([0-9a-fA-F:][0-9a-fA-F:.]{1,44})(?:%\\w{1,16})?)");

  /**
   * Reads an address as a connection or a proxy reports it: with or without a port, an IPv6 address
   * with or without brackets and zone. No name is ever looked up.
   *
   * @return {@link #UNKNOWN} for everything that is not an address
   */
  public static ClientAddress of(String reported) {
    Matcher ipv4 = IPV4.matcher(reported);
    if (ipv4.matches()) {
      return new ClientAddress(ipv4.group(1));
    }
    Matcher ipv6 = IPV6.matcher(reported);
    return ipv6.matches() && reported.indexOf(':') >= 0
        ? networkOf(ipv6.group(1) == null ? ipv6.group(2) : ipv6.group(1))
        : UNKNOWN;
  }

  /** An address with a colon is parsed, and never looked up as a name. */
  private static ClientAddress networkOf(String literal) {
    try {
      InetAddress address = InetAddress.getAllByName(literal)[0];
      if (address instanceof Inet4Address) {
        return new ClientAddress(address.getHostAddress());
      }
      byte[] bytes = address.getAddress();
      Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
      return new ClientAddress(InetAddress.getByAddress(bytes).getHostAddress() + "/64");
    } catch (UnknownHostException malformed) {
      return UNKNOWN;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
