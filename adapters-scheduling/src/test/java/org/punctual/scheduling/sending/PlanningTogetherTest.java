package org.punctual.scheduling.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.sending.NextWork;
import org.punctual.scheduling.job.Tasks;

@DisplayName("The planning of much due work")
class PlanningTogetherTest {

  private static final int BATCHES = 7;

  private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
  private final TwoAtOnce work = new TwoAtOnce();
  private final QueueRunner runner =
      new QueueRunner(work, List.of(), new Tasks(executor, new FakeOutages()), Clock.systemUTC());

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  @Test
  void is_shared_by_two_planners() throws InterruptedException {
    runner.start();
    assertThat(work.met.await(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Work whose batches, after the first one, are planned by two planners at the same time. */
  private static final class TwoAtOnce implements Work {

    private final AtomicInteger planned = new AtomicInteger();
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final CountDownLatch met = new CountDownLatch(2);

    @Override
    public String name() {
      return "much due work";
    }

    @Override
    public boolean planDue() {
      int batch = planned.incrementAndGet();
      if (batch == 2 || batch == 3) {
        meet();
      }
      return batch < BATCHES;
    }

    private void meet() {
      try {
        both.await(10, TimeUnit.SECONDS);
        met.countDown();
      } catch (Exception alone) {
        throw new IllegalStateException("only one planner came", alone);
      }
    }

    @Override
    public NextWork next() {
      return new NextWork(Optional.empty(), Optional.empty());
    }

    @Override
    public void releaseClaims() {
      // nothing was claimed
    }
  }
}
