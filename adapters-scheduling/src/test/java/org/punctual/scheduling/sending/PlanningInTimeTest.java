package org.punctual.scheduling.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.InMemoryPunctual.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.sending.NextWork;
import org.punctual.scheduling.job.Tasks;

@DisplayName("A runner whose reminders fall due one after the other")
class PlanningInTimeTest {

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final AdjustableClock clock = new AdjustableClock(START);
  private final VirtualExecutor executor = new VirtualExecutor(clock);
  private final PlannedOnly work = new PlannedOnly();
  private final QueueRunner runner =
      new QueueRunner(work, List.of(), new Tasks(executor, new FakeOutages()), clock);

  @Test
  void plans_each_within_ten_milliseconds() {
    IntStream.range(1, 1_000).forEach(i -> work.due.add(START.plusMillis(i * 3L)));
    runner.start();
    executor.runFor(Duration.ofSeconds(4));
    assertThat(work.lateness)
        .hasSize(999)
        .allSatisfy(each -> assertThat(each).isBetween(Duration.ZERO, PAUSE));
  }

  @Test
  void plans_at_most_a_hundred_times_a_second() {
    IntStream.range(1, 1_000).forEach(i -> work.due.add(START.plusMillis(i)));
    runner.start();
    executor.runUntil(START.plusSeconds(1));
    // The regular search of each second adds one at the start and one at the end.
    assertThat(work.looks).hasSizeBetween(90, 102);
  }

  @Test
  void plans_a_single_one_at_its_instant_and_not_a_moment_before() {
    Instant due = START.plusMillis(20).plusNanos(700_000);
    work.due.add(due);
    runner.start();
    executor.runUntil(due);
    assertThat(work.looks).containsExactly(START, due);
    assertThat(work.lateness).containsExactly(Duration.ZERO);
  }

  @Test
  void looks_less_often_for_one_that_another_server_plans() {
    work.due.add(START);
    work.isLocked = true;
    runner.start();
    executor.runUntil(START.plusMillis(950));
    // At once, once more soon, and then ten times a second.
    assertThat(work.looks).hasSizeBetween(10, 12);
  }

  /** Reminders without anything to send. */
  private final class PlannedOnly implements Work {

    private final PriorityQueue<Instant> due = new PriorityQueue<>();
    private final List<Instant> looks = new ArrayList<>();
    private final List<Duration> lateness = new ArrayList<>();
    private boolean isLocked;

    @Override
    public String name() {
      return "reminders";
    }

    @Override
    public boolean planDue() {
      Instant now = clock.instant();
      looks.add(now);
      while (!isLocked && !due.isEmpty() && !due.peek().isAfter(now)) {
        lateness.add(Duration.between(due.remove(), now));
      }
      return false;
    }

    @Override
    public NextWork next() {
      return new NextWork(Optional.ofNullable(due.peek()), Optional.empty());
    }

    @Override
    public void releaseClaims() {
      // nothing was claimed
    }
  }
}
