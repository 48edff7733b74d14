package org.punctual.scheduling.operation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.punctual.scheduling.settings.DatabaseUrl.Server;

/**
 * Checks whether a server listens at the database's address, before the connection pool connects:
 * the pool logs each failure at length.
 */
final class DatabaseProbe {

  private static final int PATIENCE_MILLIS = 2_000;

  private DatabaseProbe() {}

  /**
   * Connects to the servers one after the other.
   *
   * @return why none of them can be reached; empty when one can, or when the database is embedded
   */
  static Optional<String> problemOf(List<Server> servers) {
    Optional<String> problem = Optional.empty();
    for (Server server : servers) {
      problem = problemOf(server);
      if (problem.isEmpty()) {
        return problem;
      }
    }
    return problem;
  }

  private static Optional<String> problemOf(Server server) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MILLIS);
      return Optional.empty();
    } catch (UnknownHostException unknown) {
      return Optional.of("no host has this name");
    } catch (SocketTimeoutException silent) {
      return Optional.of("no answer");
    } catch (IOException refused) {
      return Optional.of(Optional.ofNullable(refused.getMessage()).orElse("not reachable"));
    }
  }
}
