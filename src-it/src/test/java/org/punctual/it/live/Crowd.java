package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.punctual.it.live.Partner.Answer;

/** Sixty-four clients that want the same hour at the same instant. */
final class Crowd implements AutoCloseable {

  private static final int CLIENTS = 64;

  private final List<Partner> partners;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  /** The partners by which they ask, each by the next one. */
  Crowd(Partner... partners) {
    this.partners = List.of(partners);
  }

  /** All of them ask for an hour: one gets it, and all others are told that it is taken. */
  void assertThatOneGets(Instant hour) {
    List<Answer> answers = askFor(hour);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .hasSize(CLIENTS - 1)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("slot-taken"));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Half of them ask for the very hour, half for one that overlaps it by half. */
  private List<Answer> askFor(Instant hour) {
    CyclicBarrier barrier = new CyclicBarrier(CLIENTS);
    List<Callable<Answer>> calls =
        IntStream.range(0, CLIENTS)
            .<Callable<Answer>>mapToObj(
                client ->
                    () -> {
                      Instant start = hour.plus(Duration.ofMinutes(client / 2 % 2 * 30L));
                      Partner partner = partners.get(client % partners.size());
                      barrier.await();
                      return partner.submit("Client " + client, start, 60);
                    })
            .toList();
    try {
      return threads.invokeAll(calls).stream().map(Crowd::join).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Answer join(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError("a call had no answer", e);
    }
  }
}
