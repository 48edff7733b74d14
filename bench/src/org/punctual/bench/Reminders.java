package org.punctual.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Measures how fast reminders that fall due at the same instant are delivered in the application,
 * which no other program slows down. Each reminder has an appointment of its own.
 */
final class Reminders {

  private static final Duration AHEAD = Duration.ofSeconds(3);
  private static final long WARM_UP = 3;
  private static final long POLL_MILLIS = 100;

  private static final String OPEN =
      "select count(*) from reminder where status = 'SCHEDULED' and due_at <= now()";

  private final Postgres postgres;
  private final PunctualServer server;
  private final int owners;
  private int bursts;

  Reminders(Postgres postgres, PunctualServer server, int owners) {
    this.postgres = postgres;
    this.server = server;
    this.owners = owners;
  }

  /** Delivers a few bursts to warm up, and then measures some. */
  void measure(int reminders, int rounds) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      burst(reminders);
    }
    System.out.printf(
        "| %9s | %8s | %8s | %8s | %8s |%n", "reminders", "1/s", "p50 ms", "p99 ms", "CPU ms");
    System.out.println("| --: | --: | --: | --: | --: |");
    for (int i = 0; i < rounds; i++) {
      Duration before = server.cpu();
      Instant due = burst(reminders);
      double cpu = server.cpu().minus(before).toNanos() / 1e6 / reminders;
      System.out.printf(
          "| %9d | %8.0f | %8d | %8d | %8.3f |%n",
          reminders,
          reminders * 1e3 / lateness(due, 1),
          lateness(due, 0.5),
          lateness(due, 0.99),
          cpu);
    }
    check(reminders * (WARM_UP + rounds));
  }

  /** Stores reminders that fall due in a few seconds, and waits until all are delivered. */
  private Instant burst(int reminders) throws Exception {
    int each = reminders / owners;
    Duration toStore = Duration.ofMillis(reminders);
    Instant due = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(AHEAD).plus(toStore);
    postgres.run(Sql.due(owners, each, bursts * each, due));
    bursts++;
    if (Instant.now().isAfter(due)) {
      throw new IllegalStateException("storing the reminders took too long");
    }
    Thread.sleep(Duration.between(Instant.now(), due).toMillis());
    while (postgres.number(OPEN) > 0) {
      Thread.sleep(POLL_MILLIS);
    }
    return due;
  }

  /** The milliseconds after its due time within which a part of the reminders was delivered. */
  private long lateness(Instant due, double part) throws Exception {
    return postgres.number(
        "select ceil(percentile_disc("
            + part
            + ") within group (order by extract(epoch from d.sent_at - r.due_at) * 1000))"
            + " from delivery d join reminder r on r.id = d.reminder_id where r.due_at = '"
            + due
            + "'");
  }

  private void check(long reminders) throws Exception {
    long once =
        postgres.number(
            "select count(*) from reminder r join delivery d on d.reminder_id = r.id"
                + " where r.status = 'SENT' and d.state = 'SENT' and d.sent_at >= r.due_at");
    if (once != reminders) {
      throw new IllegalStateException(once + " of " + reminders + " were delivered once, in time");
    }
    System.out.println("correct: " + reminders + " reminders were delivered once, none early");
  }
}
