package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Partner.Answer;

/** However many ask for one hour at the same instant, one gets it and the others are told so. */
@ExtendWith(SharedServer.class)
class ConcurrentBookingIT {

  private static final int CLIENTS = 64;
  private static final int HOURS = 20;
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(CLIENTS);

  @AfterAll
  static void endThreads() {
    THREADS.shutdownNow();
  }

  @RepeatedTest(HOURS)
  void oneOf64GetsTheHour(LiveServer server, RepetitionInfo repetition) throws Exception {
    Instant hour =
        Instant.now()
            .truncatedTo(ChronoUnit.HOURS)
            .plus(Duration.ofDays(300).plusHours(3L * repetition.getCurrentRepetition()));

    List<Answer> answers = allAtOnce(Partner.of(server), hour);

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .hasSize(CLIENTS - 1)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("slot-taken"));
  }

  /** Half of them ask for the very hour, half for one that overlaps it by half. */
  private static List<Answer> allAtOnce(Partner partner, Instant hour) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(CLIENTS);
    List<Callable<Answer>> calls =
        IntStream.range(0, CLIENTS)
            .<Callable<Answer>>mapToObj(
                client ->
                    () -> {
                      Instant start = hour.plus(Duration.ofMinutes(client % 2 * 30L));
                      barrier.await();
                      return partner.submit("Client " + client, start, 60);
                    })
            .toList();
    List<Future<Answer>> answers = THREADS.invokeAll(calls);
    return answers.stream().map(ConcurrentBookingIT::join).toList();
  }

  private static Answer join(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError("a call had no answer", e);
    }
  }
}
