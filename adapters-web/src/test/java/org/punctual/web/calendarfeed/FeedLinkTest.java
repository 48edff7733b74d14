package org.punctual.web.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.operation.Installation;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedLinkTest {

  private static final String BEGIN = "https://punctual.example:8443/api/v1/calendar/";

  private final SignedIn ada = new SignedIn();

  @Test
  void At_first_there_is_no_feed_link() {
    assertThat(page().isShared()).isFalse();
    assertThat(page().isCreated()).isFalse();
    assertThat(page().getCreatedAt()).isNull();
  }

  @Test
  void Its_address_is_built_from_the_address_of_the_installation_and_opens_the_calendar() {
    FeedLink page = page();
    page.create();

    assertThat(page.isShared()).isTrue();
    assertThat(page.isCreated()).isTrue();
    assertThat(page.getCreatedAt()).isEqualTo(InMemoryPunctual.START);
    assertThat(page.getAddress()).matches(BEGIN + "[A-Za-z0-9_-]{43}\\.ics");
    assertThat(ada.punctual.calendarFeeds.reading.open(tokenIn(page))).isPresent();
    assertThat(ada.feedback.shown())
        .containsExactly("done: Your feed link is ready. Copy its address now.");
  }

  @Test
  void After_a_reload_the_page_shows_that_there_is_a_feed_link_and_not_its_address() {
    page().create();

    FeedLink reloaded = page();
    assertThat(reloaded.isShared()).isTrue();
    assertThat(reloaded.isCreated()).isFalse();
    assertThat(reloaded.getAddress()).isEmpty();
    assertThat(reloaded.getCreatedAt()).isEqualTo(InMemoryPunctual.START);
  }

  @Test
  void A_page_that_still_offers_to_create_it_changes_nothing_and_says_so() {
    FeedLink first = page();
    first.create();
    ada.feedback.shown().clear();
    FeedLink late = page();
    late.create();

    assertThat(late.isCreated()).isFalse();
    assertThat(late.isShared()).isTrue();
    assertThat(ada.punctual.calendarFeeds.reading.open(tokenIn(first))).isPresent();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "warn: You already have a feed link, which still works. Its address was shown when it"
                + " was created.");
  }

  @Test
  void After_its_revocation_it_opens_nothing_and_another_can_be_created() {
    FeedLink first = page();
    first.create();
    ada.feedback.shown().clear();
    FeedLink page = page();
    page.revoke();

    assertThat(page.isShared()).isFalse();
    assertThat(ada.punctual.calendarFeeds.reading.open(tokenIn(first))).isEmpty();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "close: feedRevocation",
            "done: The feed link no longer works. Calendars that subscribed to it get no more"
                + " changes.");
    FeedLink next = page();
    next.create();
    assertThat(next.getAddress()).isNotEqualTo(first.getAddress());
  }

  private static String tokenIn(FeedLink page) {
    return page.getAddress().substring(BEGIN.length()).replace(".ics", "");
  }

  private FeedLink page() {
    return new FeedLink(
        ada.me(),
        ada.punctual.calendarFeeds.sharing,
        new Installation(URI.create("https://punctual.example:8443")),
        ada.ownerFeedback());
  }
}
