package org.punctual.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.reminder.Badges;
import org.punctual.application.reminder.BrowsingNotifications;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.Texts;

/**
 * The counts in the header of every page: notifications that the owner has not seen yet, and
 * requests that await a decision.
 */
@Named
@RequestScoped
public class Bell {

  private static final int MOST_WRITTEN = 99;

  private final Me me;
  private final BrowsingNotifications browsing;
  private final Texts texts;

  private final PhaseCache<Badges> badges = PhaseCache.of(this::count);

  @Inject
  public Bell(Me me, BrowsingNotifications browsing, Texts texts) {
    this.me = me;
    this.browsing = browsing;
    this.texts = texts;
  }

  /** The number of new notifications, in two digits; empty when there are none. */
  public String getCount() {
    return written(badges.get().unseen());
  }

  /** The name of the bell: {@code Notifications, 2 new}. */
  public String getName() {
    long unseen = badges.get().unseen();
    return unseen > 0
        ? texts.of(me.getLanguage(), "bell.ringing", unseen)
        : texts.of(me.getLanguage(), "bell.quiet");
  }

  /** The number of requests that await a decision, in two digits; empty when there are none. */
  public String getRequests() {
    return written(badges.get().awaiting());
  }

  /**
   * The number of requests in words, for the description of their link; empty when there are none.
   */
  public String getRequestsText() {
    long awaiting = badges.get().awaiting();
    return awaiting > 0 ? texts.of(me.getLanguage(), "menu.requests.awaiting", awaiting) : "";
  }

  /** The beginning of a page's title: {@code (3) } with three requests; empty without requests. */
  public String getTitleCount() {
    return getRequests().isEmpty() ? "" : "(" + getRequests() + ") ";
  }

  private static String written(long count) {
    if (count == 0) {
      return "";
    }
    return count > MOST_WRITTEN ? MOST_WRITTEN + "+" : Long.toString(count);
  }

  private Badges count() {
    return browsing.badges(me.id());
  }
}
