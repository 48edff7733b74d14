package org.punctual.it.guide;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.Certificate;
import org.punctual.it.live.Guide;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.Programs;
import org.punctual.it.live.Shell;
import org.punctual.it.live.Switchboard;

/**
 * Two servers behind HAProxy with one PostgreSQL, made by the blocks of {@code docs/cluster.md}.
 * Only addresses, ports, paths and secrets are replaced.
 */
final class GuidedCluster implements AutoCloseable {

  private final Postgres postgres = Postgres.start();
  private final Switchboard database = Switchboard.to(postgres.port());
  private final int plainPort = LiveServer.freePort();
  private final int port = LiveServer.freePort();
  private final int portOfOne = LiveServer.freePort();
  private final int portOfOther = LiveServer.freePort();
  private final Path home;
  private final Certificate certificate;
  private final GuidedServer one;
  private final GuidedServer other;
  private final Process proxy;

  private GuidedCluster(Path home) throws IOException, GeneralSecurityException {
    this.home = home;
    Stream.of("haproxy", "socat", "unzip").forEach(Programs::require);
    Guide guide = Guide.read("docs/cluster.md").with(paths()).with(settings());
    Files.writeString(home.resolve("punctual.env"), guide.block("Settings", "properties"));
    Files.copy(Path.of(System.getProperty("it.server.zip")), home.resolve("punctual.zip"));
    certificate = Certificate.make(home.resolve("punctual.p12"), "keys of the house");
    one = GuidedServer.install("one", home, guide, portOfOne);
    other = GuidedServer.install("other", home, guide, portOfOther);
    proxy = startProxy(guide.with(proxyAddresses()));
  }

  /**
   * Makes a cluster in an empty folder, starts both servers at once, and waits until they are
   * ready.
   */
  static GuidedCluster start(Path home) throws IOException, GeneralSecurityException {
    GuidedCluster cluster = new GuidedCluster(home);
    try {
      AtOnce.all(
          List.of(
              Executors.callable(cluster.one::start), Executors.callable(cluster.other::start)));
      return cluster;
    } catch (RuntimeException | Error failure) {
      cluster.close();
      throw failure;
    }
  }

  /** The address for customers. */
  URI address() {
    return URI.create("https://localhost:" + port);
  }

  /** The address for customers who leave out the HTTPS. */
  URI plainAddress() {
    return URI.create("http://localhost:" + plainPort);
  }

  Certificate certificate() {
    return certificate;
  }

  GuidedServer one() {
    return one;
  }

  /** The line to the database. */
  Switchboard database() {
    return database;
  }

  /** The server with a name. */
  GuidedServer named(String name) {
    return Stream.of(one, other).filter(it -> it.name().equals(name)).findAny().orElseThrow();
  }

  @Override
  public void close() {
    proxy.destroyForcibly().onExit().join();
    one.kill();
    other.kill();
    database.close();
    postgres.close();
  }

  private Process startProxy(Guide guide) throws IOException, GeneralSecurityException {
    Path haproxy = Programs.require("haproxy");
    Path configuration = home.resolve("haproxy.cfg");
    Files.writeString(configuration, guide.block("HAProxy", "haproxy"));
    Files.writeString(home.resolve("punctual.pem"), certificate.toPem());
    Shell.type("PATH=$PATH:" + haproxy.getParent(), guide.block("HAProxy", "sh"));
    return new ProcessBuilder(haproxy.toString(), "-f", configuration.toString())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(home.resolve("haproxy.log").toFile()))
        .start();
  }

  private Map<String, String> paths() {
    return Map.of(
        "/opt/punctual",
        home.toString(),
        "/etc/punctual",
        home.toString(),
        "/etc/haproxy",
        home.toString(),
        "/run/haproxy",
        home.toString());
  }

  private Map<String, String> settings() {
    return Map.of(
        "https://punctual.example.org",
        address().toString(),
        "10.0.0.20:5432/punctual?sslmode=verify-full&sslrootcert=" + home + "/postgresql.crt",
        "localhost:" + database.port() + "/punctual",
        "DATABASE-PASSWORD",
        Postgres.PASSWORD,
        "WHAT-OPENSSL-RAND-BASE64-32-PRINTS",
        "b24gdGhlIGRvdCwgYWx3YXlzLCBhbmQgbmV2ZXIgdHdpY2U=",
        "TRUSTED_PROXIES='10.0.0.10'",
        "TRUSTED_PROXIES='127.0.0.1'",
        "mail.example.org",
        "127.0.0.1");
  }

  private Map<String, String> proxyAddresses() {
    String ownName = System.getProperty("user.name");
    return Map.of(
        "bind :80",
        "bind 127.0.0.1:" + plainPort,
        "bind :443",
        "bind 127.0.0.1:" + port,
        "10.0.0.11:9080",
        "127.0.0.1:" + portOfOne,
        "10.0.0.12:9080",
        "127.0.0.1:" + portOfOther,
        "user haproxy",
        "user " + (ownName.equals("root") ? "haproxy" : ownName));
  }
}
