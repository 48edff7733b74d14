package org.punctual.it.api;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Postgres;

/**
 * A live server whose database the tests change, so that nobody has to wait until times have
 * passed. Each test has an owner of its own.
 */
record ServerWithDatabase(LiveServer server, Postgres postgres) implements AutoCloseable {

  /** Another address than its own, as behind a proxy. */
  static final String BASE_URL = "http://calendar.punctual.example:8080";

  /** Gives all tests of passed times the same such server. */
  static final class Shared implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ServerWithDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ServerWithDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(
              ServerWithDatabase.class, type -> start(), ServerWithDatabase.class);
    }
  }

  private static ServerWithDatabase start() {
    Path home = Path.of(System.getProperty("it.home"), "with-database-" + UUID.randomUUID());
    Postgres postgres = Postgres.start();
    Map<String, String> settings = new HashMap<>(Postgres.settings(postgres.port()));
    settings.put("BASE_URL", BASE_URL);
    return new ServerWithDatabase(LiveServer.start(home, settings), postgres);
  }

  @Override
  public void close() {
    server.close();
    postgres.close();
  }
}
