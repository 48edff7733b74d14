package org.punctual.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Measures how late reminders are delivered in the application when 1,000 fall due each second, one
 * after the other, while many more are pending.
 */
final class Lateness {

  private static final int PER_SECOND = 1_000;
  private static final Duration AHEAD = Duration.ofSeconds(5);
  private static final long WARM_UP = 2;

  private final Postgres postgres;
  private final PunctualServer server;
  private final int owners;
  private int runs;

  Lateness(Postgres postgres, PunctualServer server, int owners) {
    this.postgres = postgres;
    this.server = server;
    this.owners = owners;
  }

  /** Lets reminders fall due for some seconds, twice to warm up and then once more. */
  void measure(int seconds) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      run(seconds);
    }
    Duration before = server.cpu();
    Instant first = run(seconds);
    double cpu = server.cpu().minus(before).toNanos() / 1e6 / seconds / PER_SECOND;
    System.out.println("| lateness, ms | p50 | p90 | p99 | p99.9 | most | CPU ms |");
    System.out.println("| --- | --: | --: | --: | --: | --: | --: |");
    print("as recorded", "d.sent_at", first, cpu);
    print("visible", "pg_xact_commit_timestamp(d.xmin)", first, cpu);
    check((long) seconds * PER_SECOND, first);
  }

  private Instant run(int seconds) throws Exception {
    int each = seconds * PER_SECOND / owners;
    Duration span = Duration.ofSeconds(seconds);
    Instant first = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(AHEAD).plus(span);
    postgres.run(Sql.due(owners, each, runs * each, first) + Sql.spread(first, span));
    runs++;
    if (Instant.now().isAfter(first)) {
      throw new IllegalStateException("storing the reminders took too long");
    }
    Thread.sleep(Duration.between(Instant.now(), first.plus(span)).plus(AHEAD).toMillis());
    return first;
  }

  private void print(String name, String instant, Instant first, double cpu) throws Exception {
    System.out.print("| " + name);
    for (double part : new double[] {0.5, 0.9, 0.99, 0.999, 1}) {
      System.out.print(" | " + lateness(instant, part, first));
    }
    System.out.printf(" | %.3f |%n", cpu);
  }

  private long lateness(String instant, double part, Instant first) throws Exception {
    return postgres.number(
        "select ceil(percentile_disc("
            + part
            + ") within group (order by extract(epoch from "
            + instant
            + " - r.due_at) * 1000)) from delivery d join reminder r on r.id = d.reminder_id"
            + " where r.due_at >= '"
            + first
            + "'");
  }

  private void check(long reminders, Instant first) throws Exception {
    long once =
        postgres.number(
            "select count(*) from reminder r join delivery d on d.reminder_id = r.id"
                + " where r.status = 'SENT' and d.state = 'SENT' and d.attempts = 1"
                + " and d.sent_at >= r.due_at and r.due_at >= '"
                + first
                + "'");
    if (once != reminders) {
      throw new IllegalStateException(once + " of " + reminders + " were delivered once, in time");
    }
    System.out.println("correct: " + reminders + " reminders were delivered once, none early");
  }
}
