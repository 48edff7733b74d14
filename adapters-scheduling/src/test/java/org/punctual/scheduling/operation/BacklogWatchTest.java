package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.appointment.Requests;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.application.reminder.DueBacklog;
import org.punctual.scheduling.job.Tasks;

class BacklogWatchTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final VirtualExecutor executor = new VirtualExecutor(punctual.clock);
  private final FakeStoreHealth store = new FakeStoreHealth();
  private final BacklogWatch watch =
      new BacklogWatch(
          punctual.deliveries, store, punctual.clock, new Tasks(executor, punctual.outages));

  @Test
  void knows_nothing_before_it_looked() {
    assertThat(watch.backlog()).isEmpty();
  }

  @Test
  void finds_what_falls_due_within_ten_seconds() {
    watch.start();
    executor.runFor(Duration.ofSeconds(1));
    assertThat(watch.backlog()).contains(DueBacklog.NONE);

    book();
    executor.runFor(Duration.ofHours(1).plusSeconds(11));

    assertThat(watch.backlog())
        .contains(new DueBacklog(1, Optional.of(InMemoryPunctual.START.plus(Duration.ofHours(1)))));
  }

  @Test
  void knows_nothing_during_an_outage() {
    watch.start();
    executor.runFor(Duration.ofSeconds(1));
    store.fail();
    assertThat(watch.backlog()).isEmpty();

    executor.runFor(Duration.ofMinutes(5));
    store.recover();
    assertThat(watch.backlog()).isEmpty();

    executor.runFor(Duration.ofSeconds(10));
    assertThat(watch.backlog()).contains(DueBacklog.NONE);
  }

  private void book() {
    punctual.booking.book(
        punctual.customer("Ada").id(),
        Requests.at(InMemoryPunctual.START.plus(Duration.ofHours(2)), 60));
  }
}
