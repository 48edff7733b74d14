package org.punctual.application.calendarfeed;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.LinkToken;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.calendarfeed.CalendarFeed;

/** An owner creates and revokes the feed link of the calendar. */
@UseCase
public class SharingCalendar {

  private final CalendarFeeds feeds;
  private final Accounts accounts;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SharingCalendar(CalendarFeeds feeds, Accounts accounts, AuditTrail trail, Clock clock) {
    this.feeds = feeds;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /** The owner's feed link. */
  public Optional<CalendarFeed> feedOf(AccountId owner) {
    return feeds.ofOwner(owner);
  }

  /**
   * Creates a feed link.
   *
   * @return its secret, which is never shown again; empty when the owner has a feed link, which
   *     stays as it is
   */
  public Optional<LinkToken> create(AccountId owner) {
    accounts.lock(owner);
    if (feeds.ofOwner(owner).isPresent()) {
      return Optional.empty();
    }
    LinkToken token = LinkToken.fresh();
    feeds.add(new CalendarFeed(owner, token.hash(), clock.instant()));
    trail.record(AuditEvent.of(Kind.FEED_CREATED, owner));
    return Optional.of(token);
  }

  /** Revokes the owner's feed link at once, on every server. Does nothing when there is none. */
  public void revoke(AccountId owner) {
    accounts.lock(owner);
    if (feeds.remove(owner)) {
      trail.record(AuditEvent.of(Kind.FEED_REVOKED, owner));
    }
  }
}
