package org.punctual.it.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What all faults are injected by: the figures, the dice, and the table of what came of it. */
final class Campaign implements AutoCloseable {

  private static final String HEAD =
      """
      | scenario | reminders | lost | repeated | marked as sending | two identities | early | last after due | note |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
      """;

  private static final String OTHERS_HEAD = "| scenario | what came of it |\n| --- | --- |";

  private final long seed = Long.getLong("faults.seed", System.nanoTime());
  private final double scale = Double.parseDouble(System.getProperty("faults.scale", "1"));
  private final List<String> rows = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  /** Where it takes place. */
  ProvingGround ground() {
    return ProvingGround.start();
  }

  /** How many instead of a full number. */
  int scaled(int full) {
    return Math.max(1, (int) (full * scale));
  }

  /** The same dice for each scenario, whatever was played before it. */
  Random dice() {
    return new Random(seed);
  }

  /** Adds a row to the table. */
  void note(String scenario, Verdict verdict, String note) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %,d | %d | %d | %d | %d | %d | %s | %s |",
            scenario,
            verdict.booked(),
            verdict.lost(),
            verdict.repeated(),
            verdict.marked(),
            verdict.renamed(),
            verdict.early(),
            seconds(verdict.last()),
            note);
    rows.add(row);
    System.out.println(row);
  }

  /** Adds a row to the table of what is not about reminders. */
  void note(String scenario, String found) {
    String row = "| %s | %s |".formatted(scenario, found);
    others.add(row);
    System.out.println(row);
  }

  /** Seconds with a tenth. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
  }

  /** Prints the table, and keeps it. */
  @Override
  public void close() throws IOException {
    String table = table(HEAD, rows) + table(OTHERS_HEAD, others) + "Seed " + seed + "\n";
    System.out.println(table);
    Path file = Path.of(System.getProperty("it.home"), "faults.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
  }

  private static String table(String head, List<String> rows) {
    return rows.isEmpty() ? "" : head + "\n" + String.join("\n", rows) + "\n\n";
  }
}
