package org.punctual.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Resolvers of tests. */
final class SystemNames {

  /** All names are on loopback. */
  static final DnsResolver LOOPBACK = of(InetAddress::getLoopbackAddress);

  /** No name is known. */
  static final DnsResolver UNKNOWN =
      of(
          () -> {
            throw new UnknownHostException("crm.example");
          });

  private SystemNames() {}

  /** Finds an address. */
  @FunctionalInterface
  interface Found {

    InetAddress address() throws UnknownHostException;
  }

  /** Finds one address for every name. */
  static DnsResolver of(Found found) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return new InetAddress[] {found.address()};
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
