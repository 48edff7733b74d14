package org.punctual.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.reminder.BrowsingNotifications;
import org.punctual.application.reminder.Notification;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Pages;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.RequestParameters;

/**
 * {@code /notifications}: every reminder of the owner that was sent, failed or was missed, and
 * every cancel and move by a partner, the latest first. Opening the page marks all as seen.
 */
@Named
@RequestScoped
public class Notifications {

  private static final Pattern UUIDS =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Me me;
  private final BrowsingNotifications browsing;
  private final NotificationCards cards;
  private final RequestParameters parameters;

  private long unseen;
  private @Nullable ReminderId sentAgain;
  private final PhaseCache<Pages> pages = PhaseCache.of(this::place);
  private final PhaseCache<List<Notification>> listed = PhaseCache.of(this::list);
  private final PhaseCache<List<NotificationItem>> shown = PhaseCache.of(this::find);

  @Inject
  public Notifications(
      Me me,
      BrowsingNotifications browsing,
      NotificationCards cards,
      RequestParameters parameters) {
    this.me = me;
    this.browsing = browsing;
    this.cards = cards;
    this.parameters = parameters;
  }

  /** The owner opens the page. From now on all present notifications count as seen. */
  public void open() {
    unseen = browsing.badges(me.id()).unseen();
    getCards();
    browsing.markSeen(me.id());
  }

  /** Shows a reminder that is sent again first, until it has arrived and is the latest. */
  void await(ReminderId id) {
    sentAgain = id;
    shown.clear();
  }

  /** Says whether a shown reminder is being sent, so that the page has to be updated again. */
  public boolean isAnyOnItsWay() {
    return getCards().stream().anyMatch(NotificationItem::isOnItsWay);
  }

  /** The entries of the page that is shown. */
  public List<NotificationItem> getCards() {
    return shown.get();
  }

  /** The position of the page that is shown. */
  public Pages getPages() {
    return pages.get();
  }

  /** The ids of the shown reminders that are being sent, for the next request of this page. */
  public String getAwaited() {
    return getCards().stream()
        .filter(NotificationItem::isOnItsWay)
        .map(card -> ((NotificationCard) card).id())
        .collect(Collectors.joining(","));
  }

  private List<NotificationItem> find() {
    return cards.of(withAwaited(listed.get()), unseen - getPages().offset());
  }

  /**
   * A reminder that is sent again is not a notification until it arrives. Its card stays meanwhile.
   */
  private List<Notification> withAwaited(List<Notification> found) {
    Set<ReminderId> missing = awaitedBefore();
    if (sentAgain != null) {
      missing.add(sentAgain);
    }
    for (Notification notification : found) {
      if (notification instanceof ReminderContext arrived) {
        missing.remove(arrived.reminder().id());
      }
    }
    return Stream.concat(browsing.ofReminders(me.id(), missing).stream(), found.stream()).toList();
  }

  private Set<ReminderId> awaitedBefore() {
    return UUIDS
        .matcher(parameters.value("awaited").orElse(""))
        .results()
        .limit(Pages.SIZE)
        .map(id -> new ReminderId(UUID.fromString(id.group())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Notification> list() {
    return browsing.list(me.id(), getPages().offset(), Pages.SIZE);
  }

  private Pages place() {
    return Pages.of(asked(), browsing.count(me.id()));
  }

  /** The number of the page in its address; 1 without a valid number. */
  private int asked() {
    return parameters
        .value("page")
        .filter(page -> page.matches("[1-9][0-9]{0,4}"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
