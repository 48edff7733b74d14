package org.punctual.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.punctual.domain.webhook.Targets;

/**
 * Looks the host of an endpoint up, and leaves out the addresses that may not be called. The client
 * connects to the addresses that it gets here. If it looked the name up again, the answer could be
 * another one by then (DNS rebinding). It gets few of them, because it waits for each: otherwise a
 * name with hundreds of dead addresses would occupy a worker for hours.
 */
final class CheckedAddresses implements DnsResolver {

  /** To how many addresses of a host the client tries to connect. */
  static final int MOST = 3;

  /** None of a host's addresses may be called. The message names no address of a network behind. */
  static final class ForbiddenHost extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private ForbiddenHost(String host) {
      super(host);
    }
  }

  private final DnsResolver names;
  private final Targets targets;

  /**
   * Checks what another resolver finds.
   *
   * @param names looks names up
   * @param targets the addresses that may be called
   */
  CheckedAddresses(DnsResolver names, Targets targets) {
    this.names = names;
    this.targets = targets;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] permitted =
        Arrays.stream(names.resolve(host))
            .filter(address -> targets.permit(host, address))
            .limit(MOST)
            .toArray(InetAddress[]::new);
    if (permitted.length == 0) {
      throw new ForbiddenHost(host);
    }
    return permitted;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
