package org.punctual.domain.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses to which events may be posted: all public addresses, and the addresses that the
 * administrator allows. Otherwise an owner could use the server to reach the network behind it
 * (OWASP: server-side request forgery). An address is public when the registries of IANA (RFC 6890)
 * call it globally reachable. Addresses that carry an IPv4 address inside are not public: a
 * translator on the way would reach that one.
 *
 * @param hosts names of hosts that may have private addresses, in lower case
 * @param ranges addresses that may be private
 */
public record Targets(Set<String> hosts, List<AddressRange> ranges) {

  /** Public addresses alone. */
  public static final Targets PUBLIC = new Targets(Set.of(), List.of());

  /** Of IPv6, only this range holds global addresses so far. */
  private static final AddressRange GLOBAL = range("2000::/3");

  private static final List<AddressRange> RESERVED =
      ranges(
          // this network, private networks (RFC 1918), carrier-grade NAT (RFC 6598), loopback
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          // link-local, among them the metadata of clouds
          "169.254.0.0/16",
          "172.16.0.0/12",
          // protocol assignments, examples, relays to IPv6, benchmarks
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          // multicast, reserved, broadcast
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Teredo and other protocol assignments, examples, 6to4 with an IPv4 address inside
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  public Targets {
    hosts = Set.copyOf(hosts);
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads what an administrator allows.
   *
   * @param allowed a name of a host or a range of addresses
   * @return empty when the text is neither
   */
  public Optional<Targets> allowing(String allowed) {
    return AddressRange.read(allowed)
        .map(range -> new Targets(hosts, with(ranges.stream(), range).toList()))
        .or(() -> HostName.read(allowed).map(name -> allowing(name)));
  }

  /**
   * Says whether an address may be called.
   *
   * @param host the name that was resolved to the address, in any case
   */
  public boolean permit(String host, InetAddress address) {
    return isPublic(address)
        || hosts.contains(host.toLowerCase(Locale.ROOT))
        || ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static boolean isPublic(InetAddress address) {
    boolean isIpv4 = address.getAddress().length == 4;
    return (isIpv4 || GLOBAL.contains(address))
        && RESERVED.stream().noneMatch(range -> range.contains(address));
  }

  private Targets allowing(HostName name) {
    return new Targets(
        with(hosts.stream(), name.value()).collect(Collectors.toUnmodifiableSet()), ranges);
  }

  private static <T> Stream<T> with(Stream<T> some, T another) {
    return Stream.concat(some, Stream.of(another));
  }

  private static List<AddressRange> ranges(String... texts) {
    return List.of(texts).stream().map(Targets::range).toList();
  }

  private static AddressRange range(String text) {
    return AddressRange.read(text).orElseThrow();
  }
}
