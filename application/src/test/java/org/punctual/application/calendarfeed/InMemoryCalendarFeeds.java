package org.punctual.application.calendarfeed;

import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.calendarfeed.CalendarFeed;

/** Feed links in memory. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {

  private final InMemoryTable<AccountId, CalendarFeed> feeds = new InMemoryTable<>();
  private final Accounts accounts;

  public InMemoryCalendarFeeds(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void add(CalendarFeed feed) {
    feeds.put(feed.owner(), feed);
  }

  @Override
  public Optional<CalendarFeed> ofOwner(AccountId owner) {
    return feeds.find(owner);
  }

  @Override
  public Optional<AccountId> ownerOf(String tokenHash) {
    return feeds.where(feed -> feed.tokenHash().equals(tokenHash)).stream()
        .flatMap(feed -> accounts.find(feed.owner()).stream())
        .filter(owner -> !owner.standing().locked())
        .map(owner -> owner.id())
        .findFirst();
  }

  @Override
  public boolean remove(AccountId owner) {
    return feeds.remove(owner).isPresent();
  }
}
