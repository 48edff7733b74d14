package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.it.live.Crowd.Reply;

/**
 * The answers to a crowd that requested several hours one after the other.
 *
 * @param hours the answers to the clients, hour by hour
 * @param overlaps how many pairs of appointments share a minute afterwards
 */
public record Contest(List<List<Reply>> hours, long overlaps) {

  /** The hours are far enough apart that an overlap with one hour does not touch another. */
  private static final int APART = 3;

  private static final int FIRST_IN_DAYS = 300;

  /** Counts pairs of pending or confirmed appointments that share a minute. */
  public static final String OVERLAPS =
      """
      select count(*) from appointment a join appointment b
        on a.owner_id = b.owner_id and a.id < b.id
        and a.status <> 'CANCELED' and b.status <> 'CANCELED'
        and a.starts_at < b.ends_at and b.starts_at < a.ends_at\
      """;

  /** Lets a crowd request an owner's hours at all servers, and counts overlaps in the database. */
  public static Contest at(List<LiveServer> servers, Postgres postgres, int hours) {
    String key = Owners.enlist(1, postgres).get(0);
    long before = postgres.number(OVERLAPS);
    List<List<Reply>> answers =
        replies(0, hours, servers.stream().map(server -> new Partner(server, key)).toList());
    return new Contest(answers, postgres.number(OVERLAPS) - before);
  }

  /**
   * The answers to the clients of some partners.
   *
   * @param from how many hours the partners' owner has already
   */
  public static List<List<Reply>> replies(int from, int hours, List<Partner> partners) {
    Instant first =
        Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(FIRST_IN_DAYS));
    try (Crowd crowd = new Crowd(partners.toArray(Partner[]::new))) {
      return IntStream.range(from, from + hours)
          .mapToObj(number -> crowd.askFor(first.plus(Duration.ofHours(APART * (long) number))))
          .toList();
    }
  }

  /** Asserts that each hour was given once, and that all other answers say that it is taken. */
  public void assertKept() {
    assertThat(overlaps).as("pairs that overlap").isZero();
    assertThat(givenNotOnce()).as("hours not given once").isZero();
    assertThat(others()).as("answers other than that it is taken").isEmpty();
  }

  /** The time within which 99 % of the refusals were answered; zero if there was none. */
  public Duration losersAnsweredWithin() {
    List<Duration> sorted = losers().stream().map(Reply::after).sorted().toList();
    return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
  }

  /** A summary in words. */
  public String found() {
    return String.format(
        Locale.ROOT,
        "%,d hours: %d not given once, %d pairs overlap, %d of %,d others answered otherwise%s;"
            + " 99 %% answered within %d ms",
        hours.size(),
        givenNotOnce(),
        overlaps,
        others().size(),
        losers().size(),
        others().isEmpty() ? "" : " " + kinds(),
        losersAnsweredWithin().toMillis());
  }

  private long givenNotOnce() {
    return hours.stream()
        .filter(answers -> answers.stream().filter(Reply::hasTheHour).count() != 1)
        .count();
  }

  private List<Reply> losers() {
    return hours.stream().flatMap(List::stream).filter(one -> !one.hasTheHour()).toList();
  }

  private List<Reply> others() {
    return losers().stream().filter(one -> !one.isTaken()).toList();
  }

  private List<String> kinds() {
    return others().stream()
        .map(one -> one.answer().outcome())
        .distinct()
        .collect(Collectors.toList());
  }
}
