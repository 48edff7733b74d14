package org.punctual.it.live;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Two servers with a mail server and one PostgreSQL. They reach the database over a line that can
 * fail.
 */
public final class Cluster implements AutoCloseable {

  private final Postgres postgres = Postgres.start();
  private final Switchboard database = Switchboard.to(postgres.port());
  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private final MailBox mails;
  private final List<LiveServer> servers;

  private Cluster(Path home, Map<String, String> extra) {
    mailServer.start();
    mails = new MailBox(mailServer);
    servers =
        AtOnce.all(
            Stream.of("one", "other")
                .<Callable<LiveServer>>map(
                    name -> () -> LiveServer.start(home.resolve(name), settings(extra)))
                .toList());
  }

  /**
   * Starts both servers at the same moment on an empty database, and waits until both are ready.
   */
  public static Cluster start(Path home) {
    return start(home, Map.of());
  }

  /** Starts both servers with other settings. */
  public static Cluster start(Path home, Map<String, String> settings) {
    return new Cluster(home, settings);
  }

  /** The first server. */
  public LiveServer one() {
    return servers.get(0);
  }

  /** The second server. */
  public LiveServer other() {
    return servers.get(1);
  }

  /** The line to the database. */
  public Switchboard database() {
    return database;
  }

  /** The database itself. */
  public Postgres postgres() {
    return postgres;
  }

  /** The mails that were sent. */
  MailBox mails() {
    return mails;
  }

  @Override
  public void close() {
    servers.forEach(LiveServer::close);
    mails.close();
    mailServer.stop();
    database.close();
    postgres.close();
  }

  private Map<String, String> settings(Map<String, String> extra) {
    Map<String, String> settings = new HashMap<>(Postgres.settings(database.port()));
    settings.put("PENDING_MAX", "0");
    settings.put("SMTP_HOST", "localhost");
    settings.put("SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()));
    settings.putAll(extra);
    return settings;
  }
}
