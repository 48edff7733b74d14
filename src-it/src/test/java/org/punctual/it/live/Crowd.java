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

/** Sixty-four clients that request the same hour at the same instant. */
public final class Crowd implements AutoCloseable {

  private static final int CLIENTS = 64;

  private final List<Partner> partners;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  /**
   * The answer to a client.
   *
   * @param after the time until the answer
   */
  public record Reply(Answer answer, Duration after) {

    boolean hasTheHour() {
      return answer.status() == 201;
    }

    boolean isTaken() {
      return answer.outcome().equals("409 slot-taken");
    }
  }

  /** The clients use the partners in turn. */
  public Crowd(Partner... partners) {
    this.partners = List.of(partners);
  }

  /**
   * Lets all clients request an hour. Asserts that one gets it, and that the answer to all others
   * says that it is taken.
   */
  public void assertThatOneGets(Instant hour) {
    List<Reply> answers = askFor(hour);
    assertThat(answers).filteredOn(Reply::hasTheHour).hasSize(1);
    assertThat(answers).filteredOn(one -> !one.hasTheHour()).allMatch(Reply::isTaken);
  }

  /**
   * Half of the clients request the hour itself. The other half request an hour that overlaps it by
   * half.
   */
  List<Reply> askFor(Instant hour) {
    CyclicBarrier barrier = new CyclicBarrier(CLIENTS);
    List<Callable<Reply>> calls =
        IntStream.range(0, CLIENTS)
            .<Callable<Reply>>mapToObj(
                client ->
                    () -> {
                      Instant start = hour.plus(Duration.ofMinutes(client / 2 % 2 * 30L));
                      Partner partner = partners.get(client % partners.size());
                      barrier.await();
                      return timed(() -> partner.submit("Client " + client, start, 60));
                    })
            .toList();
    try {
      return threads.invokeAll(calls).stream().map(Crowd::join).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Reply timed(Callable<Answer> call) throws Exception {
    long asked = System.nanoTime();
    Answer answer = call.call();
    return new Reply(answer, Duration.ofNanos(System.nanoTime() - asked));
  }

  private static Reply join(Future<Reply> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError("a call had no answer", e);
    }
  }
}
