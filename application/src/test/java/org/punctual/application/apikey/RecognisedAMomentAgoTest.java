package org.punctual.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.ManagingAccount.Preferences;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Theme;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;

/** A partner who was recognised a moment ago is not looked up again for a while. */
class RecognisedAMomentAgoTest {

  private static final Instant END = InMemoryPunctual.START.plus(Duration.ofDays(30));
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");
  private final IssuedKey issued =
      punctual.issuing.issue(ada.id(), "CRM", Set.of(Scope.APPOINTMENTS_READ), Optional.of(END));
  private final String secret = issued.secret().value();

  /** A server that does not know of the changes on other servers. */
  private final RecognisingPartners server = punctual.anotherServer();

  @BeforeEach
  void recognise() {
    assertThat(server.recognise(secret)).isPresent();
  }

  @Test
  void a_partner_is_not_looked_up_again() {
    Partner before = server.recognise(secret).orElseThrow();
    punctual.clock.advance(Duration.ofSeconds(59));

    assertThat(server.recognise(secret)).containsSame(before);
  }

  @Test
  void a_revoked_key_is_refused_within_a_second() {
    punctual.issuing.revoke(ada.id(), issued.key().id());
    punctual.clock.advance(A_SECOND);

    assertThat(server.recognise(secret)).isEmpty();
  }

  @Test
  void a_locked_owners_key_is_refused_within_a_second() {
    punctual.locked(ada);
    punctual.clock.advance(A_SECOND);

    assertThat(server.recognise(secret)).isEmpty();
  }

  @Test
  void a_deleted_owners_key_is_refused_within_a_second() {
    punctual.accounts.remove(ada.id());
    punctual.clock.advance(A_SECOND);

    assertThat(server.recognise(secret)).isEmpty();
  }

  @Test
  void an_owner_has_the_new_time_zone_within_a_second() {
    punctual.managing.prefer(
        ada.id(), new Preferences("Ada", "Asia/Tokyo", Locale.ENGLISH, Theme.SYSTEM, false));
    punctual.clock.advance(A_SECOND);

    assertThat(server.recognise(secret).orElseThrow().owner().profile().timeZone())
        .isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void an_expired_key_is_refused_at_once() {
    punctual.clock.setTo(END.minusMillis(1));
    assertThat(server.recognise(secret)).isPresent();

    punctual.clock.setTo(END);

    assertThat(server.recognise(secret)).isEmpty();
  }

  @Test
  void a_replaced_key_is_refused_from_the_end_of_its_grace_period_on() {
    punctual.issuing.rotate(ada.id(), issued.key().id(), GracePeriod.ONE_HOUR);
    Instant end = InMemoryPunctual.START.plus(Duration.ofHours(1));
    punctual.clock.setTo(end.minusSeconds(1));
    Partner partner = server.recognise(secret).orElseThrow();
    assertThat(partner.key().terms().expiresAt()).contains(end);

    punctual.clock.setTo(end.minusMillis(1));
    assertThat(server.recognise(secret)).containsSame(partner);

    punctual.clock.setTo(end);
    assertThat(server.recognise(secret)).isEmpty();
  }

  @Test
  void a_partner_is_looked_up_again_after_the_clock_was_set_back() {
    punctual.issuing.revoke(ada.id(), issued.key().id());
    punctual.clock.setTo(InMemoryPunctual.START.minusMillis(1));

    assertThat(server.recognise(secret)).isEmpty();
  }
}
