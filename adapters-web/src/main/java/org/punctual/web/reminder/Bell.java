package org.punctual.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Texts;

/** The bell in the header of every page: how many notifications the owner has not seen yet. */
@Named
@RequestScoped
public class Bell {

  private static final int MOST_WRITTEN = 99;

  private final Me me;
  private final BrowsingReminders browsing;
  private final Texts texts;

  private long unseen = -1;

  @Inject
  public Bell(Me me, BrowsingReminders browsing, Texts texts) {
    this.me = me;
    this.browsing = browsing;
    this.texts = texts;
  }

  /** Says whether there is anything new. */
  public boolean isRinging() {
    return unseen() > 0;
  }

  /** How many are new, in two digits. */
  public String getCount() {
    return unseen() > MOST_WRITTEN ? MOST_WRITTEN + "+" : Long.toString(unseen());
  }

  /** What it is called: {@code Notifications, 2 new}. */
  public String getName() {
    return isRinging()
        ? texts.of(me.getLanguage(), "bell.ringing", unseen())
        : texts.of(me.getLanguage(), "bell.quiet");
  }

  private long unseen() {
    if (unseen < 0) {
      unseen = browsing.countUnseen(me.id());
    }
    return unseen;
  }
}
