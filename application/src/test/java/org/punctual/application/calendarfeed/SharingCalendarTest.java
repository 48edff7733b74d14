package org.punctual.application.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.audit.AuditEvent.Kind.FEED_CREATED;
import static org.punctual.application.audit.AuditEvent.Kind.FEED_REVOKED;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.LinkToken;
import org.punctual.application.audit.AuditEvent;
import org.punctual.domain.account.Account;
import org.punctual.domain.calendarfeed.CalendarFeed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingCalendarTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");

  @Test
  void A_feed_link_is_created_with_a_secret_of_which_only_the_hash_is_kept() {
    LinkToken token = created();

    CalendarFeed feed = punctual.calendarFeeds.sharing.feedOf(ada.id()).orElseThrow();
    assertThat(feed).isEqualTo(new CalendarFeed(ada.id(), token.hash(), InMemoryPunctual.START));
    assertThat(token.value()).matches("[A-Za-z0-9_-]{43}");
    assertThat(feed.toString()).doesNotContain(token.value());
    assertThat(token.toString()).isEqualTo("(token)");
  }

  @Test
  void A_second_feed_link_is_not_created_and_the_first_keeps_working() {
    LinkToken token = created();

    assertThat(punctual.calendarFeeds.sharing.create(ada.id())).isEmpty();
    assertThat(punctual.calendarFeeds.reading.open(token.value())).isPresent();
  }

  @Test
  void A_revoked_feed_link_opens_nothing_and_the_next_one_has_another_secret() {
    LinkToken first = created();
    punctual.calendarFeeds.sharing.revoke(ada.id());
    assertThat(punctual.calendarFeeds.reading.open(first.value())).isEmpty();

    LinkToken second = created();
    assertThat(punctual.calendarFeeds.reading.open(first.value())).isEmpty();
    assertThat(punctual.calendarFeeds.reading.open(second.value())).isPresent();
  }

  @Test
  void Creation_and_revocation_are_logged_without_the_secret() {
    created();
    punctual.calendarFeeds.sharing.create(ada.id());
    punctual.calendarFeeds.sharing.revoke(ada.id());
    punctual.calendarFeeds.sharing.revoke(ada.id());

    assertThat(punctual.trail.events())
        .containsExactly(
            AuditEvent.of(FEED_CREATED, ada.id()), AuditEvent.of(FEED_REVOKED, ada.id()));
  }

  @Test
  void A_feed_link_never_expires() {
    LinkToken token = created();
    punctual.clock.advance(Duration.ofDays(3650));
    assertThat(punctual.calendarFeeds.reading.open(token.value())).isPresent();
  }

  private LinkToken created() {
    return punctual.calendarFeeds.sharing.create(ada.id()).orElseThrow();
  }
}
