package org.punctual.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
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

  /** Every name has a hundred addresses on loopback. */
  static final DnsResolver MANY = ofAll(SystemNames::hundred);

  private SystemNames() {}

  /** Finds an address. */
  @FunctionalInterface
  interface Found {

    InetAddress address() throws UnknownHostException;
  }

  /** Finds addresses. */
  @FunctionalInterface
  private interface AllFound {

    InetAddress[] addresses() throws UnknownHostException;
  }

  /** Finds one address for every name. */
  static DnsResolver of(Found found) {
    return ofAll(() -> new InetAddress[] {found.address()});
  }

  /** Finds loopback for every name, after an event. */
  static DnsResolver after(CountDownLatch event) {
    return of(
        () -> {
          try {
            event.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          return InetAddress.getLoopbackAddress();
        });
  }

  private static DnsResolver ofAll(AllFound found) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return found.addresses();
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private static InetAddress[] hundred() throws UnknownHostException {
    InetAddress[] addresses = new InetAddress[100];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (i + 1)});
    }
    return addresses;
  }
}
