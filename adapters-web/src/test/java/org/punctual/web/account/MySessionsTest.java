package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.SessionId;
import org.punctual.web.FakeBrowser;
import org.punctual.web.SignedIn;

class MySessionsTest {

  private static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

  private final SignedIn ada = new SignedIn();
  private final FakeBrowser phone = new FakeBrowser(PHONE);

  @BeforeEach
  void sign_in_by_phone() {
    ada.punctual.clock.advance(Duration.ofMinutes(5));
    ada.sessions.begin(phone.request(Map.of()), ada.ada);
  }

  @Test
  void name_each_browser_and_mark_the_present_one_first() {
    assertThat(page().getLines())
        .extracting(SessionLine::browser, SessionLine::address, SessionLine::present)
        .containsExactly(
            tuple("Firefox on Linux", "192.0.2.1", true),
            tuple("Safari on iPhone", "192.0.2.1", false));
    assertThat(page().isElsewhere()).isTrue();
  }

  @Test
  void show_when_each_was_last_used() {
    Instant signedIn = ada.punctual.clock.instant();
    ada.punctual.clock.advance(Duration.ofMinutes(30));
    assertThat(ada.sessions.ownerOf(phone.request(Map.of()))).isPresent();
    ada.punctual.clock.advance(Duration.ofMinutes(10));

    assertThat(page().getLines().get(1))
        .extracting(SessionLine::signedInAt, SessionLine::lastUsedAt)
        .containsExactly(signedIn, signedIn.plus(Duration.ofMinutes(30)));
  }

  @Test
  void end_everywhere_else_at_once() {
    page().endOthers();

    assertThat(ada.sessions.ownerOf(phone.request(Map.of()))).isEmpty();
    assertThat(ada.sessions.ownerOf(ada.browser.request(Map.of()))).contains(ada.ada);
    assertThat(page().isElsewhere()).isFalse();
    assertThat(ada.feedback.shown()).containsExactly("done: You are signed out everywhere else.");
  }

  @Test
  void end_one_by_one() {
    MySessions page = page();
    page.end(page.getLines().get(1).id());

    assertThat(page.getLines()).extracting(SessionLine::present).containsExactly(true);
    assertThat(ada.sessions.ownerOf(phone.request(Map.of()))).isEmpty();
  }

  @Test
  void end_none_for_the_id_of_another_owner_or_an_unknown_id() {
    String phones = page().getLines().get(1).id();

    page().end("no id");
    ada.punctual.keepingSessions.end(
        ada.punctual.customer("Bob").id(), new SessionId(UUID.fromString(phones)));

    assertThat(page().getLines()).hasSize(2);
  }

  private MySessions page() {
    return new MySessions(ada.me(), ada.punctual.keepingSessions, ada.ownerFeedback());
  }
}
