package org.punctual.web.calendarfeed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.account.LinkToken;
import org.punctual.application.calendarfeed.SharingCalendar;
import org.punctual.application.operation.Installation;
import org.punctual.domain.calendarfeed.CalendarFeed;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;
import org.punctual.web.frame.PhaseCache;

/**
 * The feed link of the owner's calendar. Its secret address exists only for the request that
 * creates it. The address is written into the answer, and never stored.
 */
@Named
@RequestScoped
public class FeedLink {

  private final Me me;
  private final SharingCalendar sharing;
  private final Installation installation;
  private final OwnerFeedback feedback;

  private final PhaseCache<Optional<CalendarFeed>> feed = PhaseCache.of(this::find);
  private @Nullable LinkToken created;

  @Inject
  public FeedLink(
      Me me, SharingCalendar sharing, Installation installation, OwnerFeedback feedback) {
    this.me = me;
    this.sharing = sharing;
    this.installation = installation;
    this.feedback = feedback;
  }

  /** Creates the feed link, or says that there is one already. */
  public void create() {
    Optional<LinkToken> token = sharing.create(me.id());
    created = token.orElse(null);
    if (token.isPresent()) {
      feedback.done("settings.feed.created");
    } else {
      feedback.warn("settings.feed.exists");
    }
  }

  /** Revokes the feed link, if there is one, and closes the dialog that asked. */
  public void revoke() {
    sharing.revoke(me.id());
    feedback.close("feedRevocation");
    feedback.done("settings.feed.revoked");
  }

  /** Says whether the calendar has a feed link. */
  public boolean isShared() {
    return feed.get().isPresent();
  }

  /** Says whether this request created the feed link, so that its address is shown. */
  public boolean isCreated() {
    return created != null;
  }

  /** When the feed link was created; {@code null} without a feed link. */
  public @Nullable Instant getCreatedAt() {
    return feed.get().map(CalendarFeed::createdAt).orElse(null);
  }

  /** The secret address, if this request created it. */
  public String getAddress() {
    return created == null
        ? ""
        : installation.linkTo("/api/v1/calendar/" + created.value() + ".ics").toString();
  }

  private Optional<CalendarFeed> find() {
    return sharing.feedOf(me.id());
  }
}
