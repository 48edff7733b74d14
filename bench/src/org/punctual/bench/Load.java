package org.punctual.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Calls a server on several connections. Each connection makes the next call as soon as the last
 * call is answered.
 */
final class Load {

  private static final long SEED = 20_261_126;

  private final int port;
  private final int connections;
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong created = new AtomicLong();
  private final AtomicLong calls = new AtomicLong();
  private long runs;

  Load(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /** Makes a number of calls, and returns the figures. */
  Figures run(Calls requests, long number) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    AtomicLong left = new AtomicLong(number);
    long begin = System.nanoTime();
    runs++;
    try {
      List<Callable<LongStream>> lines = new ArrayList<>();
      for (int connection = 0; connection < connections; connection++) {
        long seed = SEED + runs * 1_000 + connection;
        lines.add(() -> line(requests, left, new SplittableRandom(seed)));
      }
      LongStream micros = LongStream.empty();
      for (Future<LongStream> line : threads.invokeAll(lines)) {
        micros = LongStream.concat(micros, line.get());
      }
      return Figures.of(micros, Duration.ofNanos(System.nanoTime() - begin));
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many calls were answered with another status than the expected one. */
  long failures() {
    return failures.get();
  }

  /** How many calls were answered. */
  long calls() {
    return calls.get();
  }

  /** How many creations were acknowledged. */
  long created() {
    return created.get();
  }

  private LongStream line(Calls requests, AtomicLong left, SplittableRandom random)
      throws IOException {
    LongStream.Builder micros = LongStream.builder();
    try (HttpLine line = new HttpLine(port)) {
      while (left.getAndDecrement() > 0) {
        byte[] request = requests.next(random);
        long sent = System.nanoTime();
        int status = line.call(request);
        micros.add((System.nanoTime() - sent) / 1_000);
        count(status, requests);
      }
    }
    return micros.build();
  }

  private void count(int status, Calls requests) {
    calls.incrementAndGet();
    if (status != requests.success()) {
      failures.incrementAndGet();
    } else if (status == 201) {
      created.incrementAndGet();
    }
  }
}
