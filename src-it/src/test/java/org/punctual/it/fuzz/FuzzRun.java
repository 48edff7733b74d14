package org.punctual.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.it.live.ApiDocument;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall.Answer;

/** Many generated calls with the same key, and what came of them. */
public final class FuzzRun {

  /** So few that tests which measure times beside this one are not disturbed. */
  private static final int CLIENTS = 4;

  private static final int SHOWN = 10;

  private final List<Partner> partners;
  private final String feed;
  private final long seed;
  private final Map<String, Long> counts = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

  /**
   * A run.
   *
   * @param partners call servers in turn, with the same key
   * @param feed the secret of a feed link of the owner
   * @param seed decides everything about the calls
   */
  public FuzzRun(List<Partner> partners, String feed, long seed) {
    this.partners = partners;
    this.feed = feed;
    this.seed = seed;
  }

  /** Makes calls, and asserts that every answer and the log of the server are as promised. */
  public void assertSound(int calls) throws IOException {
    List<QuietServer> servers = new ArrayList<>();
    for (Partner partner : partners) {
      servers.add(QuietServer.of(partner.server()));
    }
    CallGenerator generator = generator(partners.get(0));
    AtOnce.all(
        IntStream.range(0, CLIENTS)
            .<Callable<Boolean>>mapToObj(
                client ->
                    () -> {
                      IntStream.range(0, calls)
                          .filter(number -> number % CLIENTS == client)
                          .forEach(number -> count(number, generator.call(number)));
                      return true;
                    })
            .toList());
    System.out.println(found());
    assertThat(faults.stream().limit(SHOWN).collect(Collectors.joining("\n\n")))
        .as("%d of %,d calls with the seed %d", faults.size(), calls, seed)
        .isEmpty();
    for (QuietServer server : servers) {
      server.assertQuiet();
    }
  }

  /** The seed, the number of calls, of faults and of calls by status, and the longest wait. */
  public String found() {
    String byStatus =
        counts.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s: %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Seed %d: %,d calls, %d faults, the slowest after %,d ms; by status %s",
        seed,
        counts.values().stream().mapToLong(Long::longValue).sum(),
        faults.size(),
        Duration.ofNanos(slowest.get()).toMillis(),
        byStatus);
  }

  private CallGenerator generator(Partner partner) {
    return new CallGenerator(
        ApiDocument.of(partner.server()), Known.by(partner, feed), partner.key(), seed);
  }

  private void count(int number, GeneratedCall call) {
    counts.merge(outcome(number, call), 1L, Long::sum);
  }

  private String outcome(int number, GeneratedCall call) {
    try {
      long asked = System.nanoTime();
      Answer answer = call.to(partners.get(number / CLIENTS % partners.size()).server()).send();
      Duration after = Duration.ofNanos(System.nanoTime() - asked);
      slowest.accumulate(after.toNanos());
      Promise.faults(call, answer, after).forEach(fault -> faults.add(text(number, call, fault)));
      return String.valueOf(answer.status());
    } catch (AssertionError | RuntimeException notAnswered) {
      faults.add(text(number, call, notAnswered.toString()));
      return "no described answer";
    }
  }

  private static String text(int number, GeneratedCall call, String fault) {
    return "Call " + number + ": " + fault + System.lineSeparator() + call;
  }
}
