package org.punctual.application.calendarfeed;

import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.calendarfeed.CalendarFeed;

/** The feed links of all owners. */
public interface CalendarFeeds {

  /** Adds a feed link. The caller holds the owner's lock, and the owner has no feed link. */
  void add(CalendarFeed feed);

  /** The owner's feed link. */
  Optional<CalendarFeed> ofOwner(AccountId owner);

  /**
   * The owner of the feed link with that hash of its secret.
   *
   * @return empty also while the account of the owner is locked
   */
  Optional<AccountId> ownerOf(String tokenHash);

  /** Removes the owner's feed link, if there is one. Says whether there was one. */
  boolean remove(AccountId owner);
}
