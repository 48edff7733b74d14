package org.punctual.scheduling.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.InMemoryPunctual.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.sending.NextWork;
import org.punctual.application.sending.Turn;
import org.punctual.scheduling.job.Tasks;
import org.punctual.scheduling.sending.ChannelWorkers.Limits;

@DisplayName("The runner of a queue")
class QueueRunnerTest {

  private static final Instant DUE = START.plusMillis(2500);

  private final AdjustableClock clock = new AdjustableClock(START);
  private final VirtualExecutor executor = new VirtualExecutor(clock);
  private final Tasks tasks = new Tasks(executor, new FakeOutages());
  private final OneDelivery delivery = new OneDelivery();
  private final QueueRunner runner =
      new QueueRunner(
          delivery,
          List.of(new ChannelWorkers("Testing", new Limits(1, 0), tasks, () -> delivery)),
          tasks,
          clock);

  @Test
  void sends_a_delivery_at_the_moment_at_which_it_is_due() {
    runner.start();
    executor.runFor(Duration.ofMinutes(1));
    assertThat(delivery.sentAt).containsExactly(DUE);
  }

  @Test
  void knows_when_it_last_completed_a_search() {
    assertThat(runner.lastSearch()).isEmpty();
    runner.start();
    executor.runUntil(START.plusSeconds(1));
    assertThat(runner.lastSearch()).contains(START.plusSeconds(1));
  }

  @Test
  void releases_its_claims_when_it_stops_and_sends_no_more() {
    runner.start();
    executor.runUntil(START.plusSeconds(1));
    runner.stop();
    executor.runFor(Duration.ofMinutes(1));
    assertThat(delivery.releases).isEqualTo(1);
    assertThat(delivery.sentAt).isEmpty();
  }

  /** A queue with one delivery, which is its own turn. */
  private final class OneDelivery implements Work, Turn {

    private final List<Instant> sentAt = new ArrayList<>();
    private int releases;

    @Override
    public String name() {
      return "one delivery";
    }

    @Override
    public boolean planDue() {
      return false;
    }

    @Override
    public NextWork next() {
      return new NextWork(Optional.empty(), sentAt.isEmpty() ? Optional.of(DUE) : Optional.empty());
    }

    @Override
    public void releaseClaims() {
      releases++;
    }

    @Override
    public boolean sendBatch() {
      sentAt.add(clock.instant());
      return false;
    }

    @Override
    public boolean isStalled() {
      return false;
    }

    @Override
    public void releaseUnsent() {
      throw new AssertionError("it is not stalled");
    }

    @Override
    public void close() {
      // nothing was opened
    }
  }
}
