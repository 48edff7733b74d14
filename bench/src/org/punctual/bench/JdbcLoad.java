package org.punctual.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Runs a script on several connections. Each connection repeats it without a pause. */
final class JdbcLoad {

  private static final long SEED = 20_261_128;
  private static final long HOURS_OF_A_CONNECTION = 1_000_000;
  private static final long HIGHEST = 1L << 62;

  private final List<Line> lines = new ArrayList<>();
  private final int owners;

  /** A connection, and how often it has run the script. */
  private static final class Line {

    private final JdbcScript script;
    private final SplittableRandom random;
    private long hour;

    private Line(JdbcScript script, int number) {
      this.script = script;
      random = new SplittableRandom(SEED + number);
      hour = number * HOURS_OF_A_CONNECTION;
    }
  }

  JdbcLoad(List<Connection> connections, String script, int owners) throws SQLException {
    this.owners = owners;
    for (Connection connection : connections) {
      lines.add(new Line(new JdbcScript(connection, script), lines.size()));
    }
  }

  /** Runs the script for a span, and returns the figures. */
  Figures run(Duration span) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(lines.size());
    long end = System.nanoTime() + span.toNanos();
    try {
      List<Callable<LongStream>> work = new ArrayList<>();
      lines.forEach(line -> work.add(() -> repeat(line, end)));
      LongStream micros = LongStream.empty();
      for (Future<LongStream> one : threads.invokeAll(work)) {
        micros = LongStream.concat(micros, one.get());
      }
      return Figures.of(micros, span);
    } finally {
      threads.shutdownNow();
    }
  }

  private LongStream repeat(Line line, long end) throws SQLException {
    LongStream.Builder micros = LongStream.builder();
    for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
      line.script.run(values(line));
      micros.add((System.nanoTime() - sent) / 1_000);
    }
    return micros.build();
  }

  private Map<String, Long> values(Line line) {
    return Map.of(
        "o", line.random.nextLong(owners),
        "h", ++line.hour,
        "high", line.random.nextLong(HIGHEST),
        "low", line.random.nextLong(HIGHEST));
  }
}
