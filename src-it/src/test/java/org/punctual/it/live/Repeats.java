package org.punctual.it.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.punctual.it.live.RawCall.Answer;

/**
 * The answers to submissions that were each sent by fifty clients at the same instant, with the
 * same idempotency key.
 */
public record Repeats(List<List<Answer>> submissions) {

  private static final int CLIENTS = 50;
  private static final String PATH = "/api/v1/appointments";

  /** Far enough apart that no hour touches another. */
  private static final Duration APART = Duration.ofHours(2);

  /** Sends some submissions one after the other. The clients use the partners in turn. */
  public static Repeats of(int submissions, List<Partner> partners, Instant first) {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      return new Repeats(
          IntStream.range(0, submissions)
              .mapToObj(number -> first.plus(APART.multipliedBy(number)))
              .map(start -> answers(start.truncatedTo(ChronoUnit.MINUTES), partners, threads))
              .toList());
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many submissions did not have exactly one first response. */
  public long madeNotOnce() {
    return submissions.stream()
        .filter(answers -> created(answers).stream().filter(one -> !isReplayed(one)).count() != 1)
        .count();
  }

  /** How many submissions had responses that differ in a byte of body or address. */
  public long different() {
    return submissions.stream()
        .filter(
            answers ->
                created(answers).stream()
                        .map(one -> one.header("Location") + one.body())
                        .distinct()
                        .count()
                    != 1)
        .count();
  }

  /** The outcomes other than a response, and that the first request is still running. */
  public List<String> others() {
    return submissions.stream()
        .flatMap(List::stream)
        .map(Answer::outcome)
        .filter(outcome -> !outcome.equals("201"))
        .filter(outcome -> !outcome.equals("409 idempotency-in-progress"))
        .distinct()
        .toList();
  }

  /** A summary in words. */
  public String found() {
    return String.format(
        Locale.ROOT,
        "%,d submissions by %d clients each: %d not made once, %d with different responses, others:"
            + " %s",
        submissions.size(),
        CLIENTS,
        madeNotOnce(),
        different(),
        others());
  }

  private static List<Answer> answers(
      Instant start, List<Partner> partners, ExecutorService threads) {
    String key = UUID.randomUUID().toString();
    byte[] body =
        "{\"title\":\"Repeated\",\"start\":\"%s\"}"
            .formatted(start)
            .getBytes(StandardCharsets.UTF_8);
    CyclicBarrier barrier = new CyclicBarrier(CLIENTS);
    List<Callable<Answer>> calls =
        IntStream.range(0, CLIENTS)
            .<Callable<Answer>>mapToObj(
                client ->
                    () -> {
                      RawCall call =
                          RawCall.by(partners.get(client % partners.size()), "POST", PATH)
                              .header("Idempotency-Key", key)
                              .header("Content-Type", "application/json")
                              .body(body);
                      barrier.await();
                      return call.send();
                    })
            .toList();
    return AtOnce.all(calls, threads);
  }

  private static List<Answer> created(List<Answer> answers) {
    return answers.stream().filter(one -> one.status() == 201).toList();
  }

  private static boolean isReplayed(Answer answer) {
    return answer.header("Idempotent-Replayed").isPresent();
  }
}
