package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.punctual.application.operator.SchedulerState;
import org.punctual.application.operator.WatchingReminders;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;
import org.punctual.web.frame.PhaseCache;

/** The figures on {@code /admin} that show whether reminders are sent in time. */
@Named
@RequestScoped
public class Scheduler {

  /** A runner catches up with a shorter lag automatically. */
  private static final Duration LATE = Duration.ofSeconds(10);

  private final OwnerFeedback feedback;
  private final PhaseCache<SchedulerState> state;

  @Inject
  public Scheduler(Me me, WatchingReminders watching, OwnerFeedback feedback) {
    this.feedback = feedback;
    this.state = PhaseCache.of(() -> watching.state(me.id()));
  }

  /** How many reminders are due and not settled. */
  public long getDue() {
    return state.get().due();
  }

  /** How long the oldest of them has been due. */
  public String getLag() {
    return text(state.get().lag());
  }

  /** Says whether reminders are sent later than they should be. */
  public boolean isLate() {
    return state.get().lag().compareTo(LATE) > 0;
  }

  /** How long ago the server of this page looked for due reminders. */
  public String getLastRound() {
    return state.get().sinceLastRound().map(this::text).orElseGet(this::never);
  }

  private String never() {
    return feedback.text("admin.scheduler.never");
  }

  private String text(Duration time) {
    return time.toMinutes() < 2
        ? feedback.text("admin.seconds", time.toMillis() / 1_000.0)
        : feedback.text("admin.minutes", time.toMinutes());
  }
}
