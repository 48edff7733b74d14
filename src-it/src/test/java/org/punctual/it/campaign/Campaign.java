package org.punctual.it.campaign;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.punctual.it.sabotage.Guarantee;

/** The frame of the fault campaign: its size, its random numbers, and the table of its results. */
final class Campaign implements AutoCloseable {

  private static final String HEAD =
      """
      | scenario | reminders | lost | repeated | marked as sending | two identities | early | unrecorded | last after due | note |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
      """;

  private static final String OTHERS_HEAD = "| scenario | what came of it |\n| --- | --- |";

  /** A size that suffices to notice a missing guarantee, without a longer wait than necessary. */
  private static final double SMALL = 0.025;

  private final long seed;
  private final double scale;
  private final Set<Guarantee> switchedOff;
  private final List<String> rows;
  private final List<String> others;

  /** A campaign with the size and the seed of the system properties. */
  Campaign() {
    this(
        Long.getLong("faults.seed", System.nanoTime()),
        Double.parseDouble(System.getProperty("faults.scale", "1")));
  }

  private Campaign(long seed, double scale) {
    this.seed = seed;
    this.scale = scale;
    this.switchedOff = EnumSet.noneOf(Guarantee.class);
    this.rows = new ArrayList<>();
    this.others = new ArrayList<>();
  }

  private Campaign(Campaign whole, Set<Guarantee> switchedOff) {
    this.seed = whole.seed;
    this.scale = SMALL;
    this.switchedOff = switchedOff;
    this.rows = whole.rows;
    this.others = whole.others;
  }

  /** A small campaign with a fixed seed. */
  static Campaign small(long seed) {
    return new Campaign(seed, SMALL);
  }

  /** The same campaign in a small size, with servers that lack a guarantee. */
  Campaign without(Guarantee guarantee) {
    return new Campaign(this, EnumSet.of(guarantee));
  }

  /** Starts the servers of a scenario. */
  ProvingGround ground() {
    ProvingGround ground = ProvingGround.start();
    if (!switchedOff.isEmpty()) {
      new Sabotage(ground).switchOff(switchedOff);
    }
    return ground;
  }

  /** A number, scaled to the size of the campaign. */
  int scaled(int full) {
    return Math.max(1, (int) (full * scale));
  }

  /** Random numbers that are the same for each scenario, whatever ran before it. */
  Random dice() {
    return new Random(seed);
  }

  /** Adds a row to the table. */
  void note(String scenario, Verdict verdict, String note) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %,d | %d | %d | %d | %d | %d | %d | %s | %s |",
            scenario + switchedOff.stream().map(one -> ", without " + one).collect(joining()),
            verdict.booked(),
            verdict.lost(),
            verdict.repeated(),
            verdict.marked(),
            verdict.renamed(),
            verdict.early(),
            verdict.unrecorded(),
            seconds(verdict.last()),
            note);
    rows.add(row);
    System.out.println(row);
  }

  /** Adds a row to the table of scenarios without reminders. */
  void note(String scenario, String found) {
    String row = "| %s | %s |".formatted(scenario, found);
    others.add(row);
    System.out.println(row);
  }

  /** Seconds with one decimal. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
  }

  /** Prints the table, and saves it. */
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
