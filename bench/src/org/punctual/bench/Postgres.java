package org.punctual.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The bench's own PostgreSQL, with the default settings except for more memory. */
final class Postgres implements AutoCloseable {

  private static final int PORT = Integer.getInteger("bench.postgres.port", 9382);
  private static final Path PROGRAMS =
      Path.of(System.getProperty("bench.postgres", "/usr/lib/postgresql/15/bin"));

  /** The times of commits are kept because they say when a delivery was visible. */
  private static final String SETTINGS =
      " -c shared_buffers=512MB -c max_wal_size=4GB -c track_commit_timestamp=on";

  private static final int HOURS_A_RUN = 50_000;

  private final Path folder;

  /** Each run of pgbench books later hours than the one before. */
  private int firstHour;

  private Postgres(Path folder) {
    this.folder = folder;
  }

  /** Starts a PostgreSQL with an empty database. */
  static Postgres start(Path folder) throws IOException {
    Postgres postgres = new Postgres(folder);
    String data = folder.resolve("data").toString();
    postgres.unprivileged("initdb", "-D", data, "-U", "punctual", "-A", "trust", "-E", "UTF8");
    postgres.unprivileged(
        "pg_ctl",
        "-D",
        data,
        "-w",
        "-l",
        folder.resolve("postgres.log").toString(),
        "-o",
        "-p " + PORT + " -k " + folder + SETTINGS,
        "start");
    postgres.client("createdb", "punctual");
    return postgres;
  }

  /** The address at which Punctual reaches the database. */
  String url() {
    return "jdbc:postgresql://localhost:" + PORT + "/punctual";
  }

  /** The folder of the files of the database. */
  Path folder() {
    return folder;
  }

  /** Runs SQL. */
  void run(String sql) throws IOException {
    Path file = Files.writeString(folder.resolve("script.sql"), sql);
    client("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", "punctual", "-f", file.toString());
  }

  /** The number that a query returns. */
  long number(String query) throws IOException {
    return Long.parseLong(client("psql", "-At", "-d", "punctual", "-c", query).strip());
  }

  /** Runs a script repeatedly with prepared statements. */
  Figures pgbench(Path script, int connections, Duration span) throws IOException {
    Path log = folder.resolve("latencies");
    client(
        "pgbench",
        "-n",
        "-M",
        "prepared",
        "-c",
        "" + connections,
        "-j",
        "2",
        "-D",
        "n=" + firstHour,
        "-T",
        "" + span.toSeconds(),
        "-f",
        script.toString(),
        "-l",
        "--log-prefix=" + log,
        "punctual");
    firstHour += HOURS_A_RUN;
    return Figures.of(latencies(), span);
  }

  @Override
  public void close() throws IOException {
    unprivileged("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-m", "fast", "stop");
  }

  private LongStream latencies() throws IOException {
    LongStream micros = LongStream.empty();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Postgres::isLog).toList()) {
        micros =
            LongStream.concat(
                micros,
                Files.readAllLines(file).stream()
                    .mapToLong(line -> Long.parseLong(line.split(" ", 4)[2])));
        Files.delete(file);
      }
    }
    return micros;
  }

  private static boolean isLog(Path file) {
    return file.getFileName().toString().startsWith("latencies.");
  }

  private String client(String program, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(PROGRAMS.resolve(program).toString(), "-h", "localhost"));
    command.addAll(List.of("-p", "" + PORT, "-U", "punctual"));
    command.addAll(List.of(options));
    return Programs.run(null, command);
  }

  private void unprivileged(String program, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(PROGRAMS.resolve(program).toString()));
    command.addAll(List.of(options));
    Programs.run(null, Programs.unprivileged(command));
  }
}
