package org.punctual.it.campaign;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailSink;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Switchboard;

/**
 * Two servers with one durable PostgreSQL and a mail server that records every mail. Each server
 * has its own line to the database, which can fail.
 */
final class ProvingGround implements AutoCloseable {

  private static final int SERVERS = 2;

  private final boolean isSound;
  private final Map<String, String> more;
  private final Path home =
      Path.of(System.getProperty("it.home"), "proving-ground-" + UUID.randomUUID());
  private final Postgres postgres = Postgres.startDurable();
  private final MailSink mails = MailSink.start();
  private final List<Switchboard> lines =
      IntStream.range(0, SERVERS).mapToObj(any -> Switchboard.to(postgres.port())).toList();
  private final List<LiveServer> servers;

  private ProvingGround(boolean isSound, Map<String, String> more) {
    this.isSound = isSound;
    this.more = more;
    this.servers =
        AtOnce.all(
            IntStream.range(0, SERVERS)
                .<Callable<LiveServer>>mapToObj(number -> () -> launch(number))
                .toList());
  }

  /** Starts everything with an empty database. */
  static ProvingGround start() {
    return startWith(Map.of());
  }

  /** Starts everything with an empty database and more settings. */
  static ProvingGround startWith(Map<String, String> more) {
    return new ProvingGround(false, more);
  }

  /**
   * Starts everything for measurements without faults. Servers reach the database directly, because
   * a line in between would distort the measurements.
   */
  static ProvingGround startSound() {
    return new ProvingGround(true, Map.of());
  }

  List<LiveServer> servers() {
    return servers;
  }

  /** The line by which a server reaches the database. */
  Switchboard lineOf(LiveServer server) {
    return lines.get(servers.indexOf(server));
  }

  Postgres postgres() {
    return postgres;
  }

  MailSink mails() {
    return mails;
  }

  /**
   * Says whether every server reports that it is ready, and answers a request that needs the
   * database.
   */
  boolean isReady() {
    return servers.stream()
        .allMatch(
            one ->
                Http.statusOf(one.at("/health/ready")) == 200
                    && Partner.of(one).get("/api/v1/appointments").status() == 200);
  }

  @Override
  public void close() {
    servers.forEach(LiveServer::close);
    mails.close();
    lines.forEach(Switchboard::close);
    postgres.close();
  }

  private LiveServer launch(int number) {
    int database = isSound ? postgres.port() : lines.get(number).port();
    Map<String, String> settings = new HashMap<>(Postgres.settings(database));
    // The database then knows which server writes.
    settings.computeIfPresent("DB_URL", (name, url) -> url + "?ApplicationName=server-" + number);
    settings.putAll(more);
    settings.put("PENDING_MAX", "0");
    settings.put("TRUSTED_PROXIES", SharedServer.THIS_MACHINE);
    settings.put("SMTP_HOST", "localhost");
    settings.put("SMTP_PORT", String.valueOf(mails.port()));
    return LiveServer.start(home.resolve("server-" + number), settings);
  }
}
