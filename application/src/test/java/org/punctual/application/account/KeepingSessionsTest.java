package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

class KeepingSessionsTest {

  private static final SessionClient HOME = new SessionClient("192.0.2.1", "Firefox/145.0");
  private static final SessionClient TRAIN = new SessionClient("192.0.2.2", "Firefox/145.0");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");
  private final SessionId session = punctual.keepingSessions.begin(ada.id(), HOME);

  @Nested
  class A_session {

    @Test
    void goes_on_while_the_account_admits_it() {
      assertThat(resumed()).contains(ada);
      assertThat(punctual.keepingSessions.resume(new SessionId(new UUID(9, 9)), HOME)).isEmpty();
    }

    @Test
    void ends_with_a_lock() {
      punctual.locked(ada);

      assertThat(resumed()).isEmpty();
    }

    @Test
    void ends_with_the_account() {
      punctual.accounts.remove(ada.id());

      assertThat(resumed()).isEmpty();
    }

    @Test
    void ends_twelve_hours_after_the_last_use() {
      pass(Duration.ofHours(12));
      assertThat(resumed()).contains(ada);

      pass(Duration.ofHours(12).plusMinutes(1));
      assertThat(resumed()).isEmpty();
      assertThat(punctual.keepingSessions.of(ada)).isEmpty();
    }

    @Test
    void notes_a_use_at_most_once_a_minute_and_from_where() {
      pass(Duration.ofSeconds(59));
      resumed();
      assertThat(only().lastUsedAt()).isEqualTo(InMemoryPunctual.START);

      pass(Duration.ofSeconds(1));
      resumed();
      assertThat(only().lastUsedAt()).isEqualTo(punctual.clock.instant());
      assertThat(only().client()).isEqualTo(TRAIN);
    }
  }

  @Test
  void Other_sessions_are_ended_and_the_present_session_goes_on() {
    SessionId other = punctual.keepingSessions.begin(ada.id(), TRAIN);

    punctual.keepingSessions.endOthers(ada.id(), session);

    assertThat(resumed()).contains(ada);
    assertThat(punctual.keepingSessions.resume(other, TRAIN)).isEmpty();
  }

  @Test
  void Sessions_that_are_over_are_deleted() {
    Instant later = punctual.clock.instant().plus(Duration.ofHours(13));
    punctual.clock.setTo(later);
    SessionId present = punctual.keepingSessions.begin(ada.id(), HOME);

    punctual.keepingSessions.forgetOver();

    assertThat(punctual.sessions.ofOwner(ada.id()))
        .extracting(Session::id)
        .containsExactly(present);
  }

  @Test
  void The_name_of_a_browser_is_stored_short_and_without_control_characters() {
    SessionClient client = SessionClient.of("192.0.2.1", "x".repeat(1000) + "\r\n");

    assertThat(client.userAgent()).isEqualTo("x".repeat(200));
    assertThat(SessionClient.of("::1\r\n", "ä\n")).isEqualTo(new SessionClient("::1", ""));
  }

  private Optional<Account> resumed() {
    return punctual.keepingSessions.resume(session, TRAIN);
  }

  private Session only() {
    return punctual.keepingSessions.of(ada).get(0);
  }

  private void pass(Duration time) {
    punctual.clock.advance(time);
  }
}
