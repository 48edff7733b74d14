package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.ReminderId;

/** An owner looks at notifications. */
@UseCase
public class BrowsingNotifications {

  private final Notifications notifications;
  private final Reminders reminders;
  private final SeenNotifications seen;
  private final Clock clock;

  @Inject
  public BrowsingNotifications(
      Notifications notifications, Reminders reminders, SeenNotifications seen, Clock clock) {
    this.notifications = notifications;
    this.reminders = reminders;
    this.seen = seen;
    this.clock = clock;
  }

  /** The owner's notifications, the latest first. */
  public List<Notification> list(AccountId owner, int offset, int size) {
    return notifications.list(owner, offset, size);
  }

  /** The owner's reminders of those ids as they are now, whether they are notifications or not. */
  public List<Notification> ofReminders(AccountId owner, Collection<ReminderId> ids) {
    return reminders.contextsOf(ids).stream()
        .filter(context -> context.reminder().subject().owner().equals(owner))
        .<Notification>map(Function.identity())
        .toList();
  }

  /** How many notifications the owner has. */
  public long count(AccountId owner) {
    return notifications.count(owner);
  }

  /** The counts in the header of the owner's pages. */
  public Badges badges(AccountId owner) {
    return notifications.badges(owner, clock.instant());
  }

  /** Marks all present notifications as seen by the owner. */
  public void markSeen(AccountId owner) {
    seen.mark(owner, clock.instant());
  }
}
