package org.punctual.application.operator;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.punctual.application.UseCase;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DueBacklog;
import org.punctual.domain.account.AccountId;

/** An operator sees whether reminders are sent in time. */
@UseCase
public class WatchingReminders {

  private final OperatorRights rights;
  private final Deliveries deliveries;
  private final ReminderSearches searches;
  private final Clock clock;

  @Inject
  public WatchingReminders(
      OperatorRights rights, Deliveries deliveries, ReminderSearches searches, Clock clock) {
    this.rights = rights;
    this.deliveries = deliveries;
    this.searches = searches;
    this.clock = clock;
  }

  /**
   * The present state.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code OPERATOR_REQUIRED}
   */
  public SchedulerState state(AccountId operator) {
    rights.check(operator);
    Instant now = clock.instant();
    DueBacklog backlog = deliveries.backlog(now);
    return new SchedulerState(
        backlog.reminders(),
        backlog.oldestDue().map(due -> between(due, now)).orElse(Duration.ZERO),
        searches.last().map(last -> between(last, now)));
  }

  private static Duration between(Instant earlier, Instant now) {
    return earlier.isAfter(now) ? Duration.ZERO : Duration.between(earlier, now);
  }
}
