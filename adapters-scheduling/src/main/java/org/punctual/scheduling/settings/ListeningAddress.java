package org.punctual.scheduling.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;

/**
 * The address at which the server listens for plain HTTP.
 *
 * @param host a name or address of this machine, or {@code *} for all its addresses
 * @param port the port, 1 to 65535
 */
public record ListeningAddress(String host, int port) {

  /** The largest number of a port. */
  static final int LAST_PORT = 65_535;

  private static final int DEFAULT_PORT = 9080;
  private static final String ALL = "*";

  static ListeningAddress read(SettingsReader reader) {
    String host = reader.text("HTTP_HOST").orElse("localhost");
    int port = reader.number("HTTP_PORT", DEFAULT_PORT, 1, LAST_PORT);
    if (!host.equals(ALL) && !isOfThisMachine(host)) {
      reader.refuse(
          "HTTP_HOST",
          "is \"" + host + "\", which is no address of this machine",
          "Set it to an address of this machine, to * for all of them, or unset it");
    }
    return new ListeningAddress(host, port);
  }

  /** The host by which the server reaches its own port. */
  public String loopback() {
    return host.equals(ALL) || host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
  }

  private static boolean isOfThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException nowhere) {
      return false;
    }
  }

  /** Says whether the port can be opened, by opening it for a moment. */
  public boolean isFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(
          host.equals(ALL) ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
