package org.punctual.application.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.locked;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.calendarfeed.CalendarFeed;

/** What {@link CalendarFeeds} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CalendarFeedsContract extends StoreContract {

  private static final String HASH = "ab".repeat(32);

  @Test
  void A_feed_link_is_found_by_its_owner_and_by_the_hash_of_its_secret() {
    CalendarFeed feed = added(adas(), HASH);
    assertThat(store.calendarFeeds().ofOwner(adas())).contains(feed);
    assertThat(store.calendarFeeds().ofOwner(bobs())).isEmpty();
    assertThat(store.calendarFeeds().ownerOf(HASH)).contains(adas());
    assertThat(store.calendarFeeds().ownerOf("cd".repeat(32))).isEmpty();
  }

  @Test
  void A_removed_feed_link_is_found_no_more_and_another_can_follow() {
    added(adas(), HASH);
    added(bobs(), "cd".repeat(32));
    assertThat(store.calendarFeeds().remove(adas())).isTrue();
    assertThat(store.calendarFeeds().remove(adas())).isFalse();
    assertThat(store.calendarFeeds().ofOwner(adas())).isEmpty();
    assertThat(store.calendarFeeds().ownerOf(HASH)).isEmpty();
    assertThat(store.calendarFeeds().ownerOf("cd".repeat(32))).contains(bobs());
    CalendarFeed next = added(adas(), "ef".repeat(32));
    assertThat(store.calendarFeeds().ofOwner(adas())).contains(next);
  }

  @Test
  void A_feed_link_opens_nothing_while_the_account_of_its_owner_is_locked() {
    CalendarFeed feed = added(adas(), HASH);
    store.run(() -> store.accounts().update(locked(ada)));
    assertThat(store.calendarFeeds().ownerOf(HASH)).isEmpty();
    assertThat(store.calendarFeeds().ofOwner(adas())).contains(feed);
  }

  private CalendarFeed added(AccountId owner, String hash) {
    CalendarFeed feed = new CalendarFeed(owner, hash, NOW);
    store.calendarFeeds().add(feed);
    return feed;
  }
}
