package org.punctual.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures creating and listing through the API and through pgbench, one after the other in each
 * round, and checks afterwards that the database holds exactly what the API acknowledged.
 */
final class Bench {

  private static final int CONNECTIONS = 16;

  /** The stored appointments of the measurements of reminders. */
  private static final int OTHER_APPOINTMENTS = 24_000;

  private static final Duration RAW_SPAN = Duration.ofSeconds(10);

  private final Postgres postgres;
  private final Seed seed;
  private final long calls;
  private final List<Row> rows = new ArrayList<>();

  private Bench(Postgres postgres, Seed seed, long calls) {
    this.postgres = postgres;
    this.seed = seed;
    this.calls = calls;
  }

  /** A row of the table. */
  private record Row(String name, Figures api, Figures raw) {}

  /**
   * Runs the bench. The arguments are the number of appointments, the number of calls of each
   * measurement, and the number of rounds. With the word {@code reminders} they are the number of
   * reminders that fall due at once, and the number of rounds. With the word {@code lateness} they
   * are the number of reminders that are pending meanwhile, and the seconds.
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("reminders")) {
      reminders(args);
    } else if (args.length > 0 && args[0].equals("lateness")) {
      lateness(args);
    } else {
      calls(args);
    }
  }

  private static void reminders(String[] args) throws Exception {
    int reminders = number(args, 1, 10_000);
    int rounds = number(args, 2, 3);
    Seed seed = new Seed(OTHER_APPOINTMENTS);
    run(
        seed.sql(),
        (postgres, server) -> {
          new Reminders(postgres, server, seed.owners()).measure(reminders, rounds);
          server.stop();
        });
  }

  private static void lateness(String[] args) throws Exception {
    int pending = number(args, 1, 100_000);
    int seconds = number(args, 2, 30);
    Seed seed = new Seed(OTHER_APPOINTMENTS);
    run(
        seed.sql() + "drop table hour;\n" + Sql.pending(seed.owners(), pending / seed.owners()),
        (postgres, server) -> {
          new Lateness(postgres, server, seed.owners()).measure(seconds);
          server.stop();
        });
  }

  private static void calls(String[] args) throws Exception {
    Seed seed = new Seed(number(args, 0, 10_000));
    int calls = number(args, 1, 10_000);
    int rounds = number(args, 2, 3);
    run(
        seed.sql(),
        (postgres, server) -> new Bench(postgres, seed, calls).measure(server, rounds));
  }

  /** What is measured on a running server. */
  @FunctionalInterface
  private interface Measurement {

    void on(Postgres postgres, PunctualServer server) throws Exception;
  }

  /** Starts an empty database and a server, stores rows, and measures. */
  private static void run(String rows, Measurement measurement) throws Exception {
    Path work = Files.createDirectories(Path.of("bench/target/work")).toAbsolutePath();
    Path data = Files.createTempDirectory("punctual-bench");
    try (Postgres postgres = Postgres.start(data);
        PunctualServer server = PunctualServer.start(work, postgres.url())) {
      postgres.run(rows);
      postgres.run("vacuum analyze");
      measurement.on(postgres, server);
    } finally {
      Programs.delete(data);
    }
  }

  private static int number(String[] args, int place, int otherwise) {
    return args.length > place ? Integer.parseInt(args[place]) : otherwise;
  }

  private void measure(PunctualServer server, int rounds) throws Exception {
    Calls creates = new CreateCalls(seed);
    Calls lists = new ListCalls(seed);
    Load load = new Load(server.port(), CONNECTIONS);
    load.run(creates, calls);
    load.run(lists, calls);
    for (int round = 0; round < rounds; round++) {
      rows.add(new Row("create", measured(server, load, creates), raw("create")));
      rows.add(new Row("list", measured(server, load, lists), raw("list")));
    }
    print(server);
    check(server, load);
  }

  private Figures measured(PunctualServer server, Load load, Calls requests) throws Exception {
    Duration before = server.cpu();
    Figures figures = load.run(requests, calls);
    return figures.withCpu(server.cpu().minus(before));
  }

  private Figures raw(String script) throws IOException {
    Path file = Files.writeString(postgres.folder().resolve(script + ".sql"), seed.script(script));
    return postgres.pgbench(file, CONNECTIONS, RAW_SPAN);
  }

  private void print(PunctualServer server) {
    String line = "| %-6s | %8s | %8s | %8s | %8s | %8s | %8s | %6s | %8s |%n";
    System.out.printf(
        line, "", "API 1/s", "p50 ms", "p99 ms", "raw 1/s", "p50 ms", "p99 ms", "ratio", "CPU ms");
    System.out.printf(line, "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
    for (Row row : rows) {
      System.out.printf(
          line,
          row.name(),
          "%.0f".formatted(row.api().rate()),
          "%.1f".formatted(row.api().millis(0.5)),
          "%.1f".formatted(row.api().millis(0.99)),
          "%.0f".formatted(row.raw().rate()),
          "%.1f".formatted(row.raw().millis(0.5)),
          "%.1f".formatted(row.raw().millis(0.99)),
          "%.2f".formatted(row.api().rate() / row.raw().rate()),
          "%.2f".formatted(row.api().cpuMillis()));
    }
    System.out.println("median ratios: create " + median("create") + ", list " + median("list"));
    System.out.println("resident memory of the server: " + server.residentMegabytes() + " MB");
  }

  private String median(String name) {
    List<Double> ratios =
        rows.stream()
            .filter(row -> row.name().equals(name))
            .map(row -> row.api().rate() / row.raw().rate())
            .sorted()
            .toList();
    return "%.3f".formatted(ratios.get(ratios.size() / 2));
  }

  /** Every acknowledged creation is stored once, with its reminders and its usage record. */
  private void check(PunctualServer server, Load load) throws Exception {
    server.stop();
    List<String> faults = new ArrayList<>();
    expect(faults, "failed calls", 0, load.failures());
    expect(faults, "appointments", load.created(), postgres.number(Seed.CREATED));
    expect(faults, "reminders", 2 * load.created(), postgres.number(Seed.REMINDERS));
    expect(faults, "usage records", load.calls(), postgres.number(Seed.USAGE));
    expect(faults, "overlapping pairs", 0, postgres.number(Seed.OVERLAPS));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("not correct: " + faults);
    }
    System.out.println(
        "correct: " + load.created() + " appointments and " + load.calls() + " usage records");
  }

  private static void expect(List<String> faults, String what, long expected, long found) {
    if (expected != found) {
      faults.add(what + ": " + found + " instead of " + expected);
    }
  }
}
