package org.punctual.persistence.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.AdjustableClock;
import org.punctual.application.Samples;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.application.apikey.LookingUpPartners;
import org.punctual.application.apikey.Partner;
import org.punctual.application.apikey.RecognisingPartners;
import org.punctual.application.audit.RecordingAuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Standing;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.JpaStore;
import org.punctual.persistence.OnEveryDatabase;

/**
 * Two servers with one database remember partners. A change takes effect at once on the server that
 * makes it, and within a second on the other server.
 */
@OnEveryDatabase
class RecognisingOnTwoServersTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Parameter private EveryDatabase database;

  private final AdjustableClock clock = new AdjustableClock(Samples.NOW);
  private final Account ada = Samples.account("ada@example.org");
  private JpaStore one;
  private RecognisingPartners onOne;
  private RecognisingPartners onOther;
  private IssuedKey issued;

  @BeforeEach
  void recognise_on_both() {
    database.emptyStore();
    one = new JpaStore(database.database(), clock);
    onOne = recognising(one);
    onOther = recognising(new JpaStore(database.database(), clock));
    one.accounts().add(ada);
    issued =
        one.call(() -> issuing().issue(ada.id(), "CRM", Set.of(Scope.values()), Optional.empty()));
    assertThat(recognised(onOne)).isPresent();
    assertThat(recognised(onOther)).isPresent();
  }

  @Test
  void a_revoked_key_is_refused() {
    one.call(() -> issuing().revoke(ada.id(), issued.key().id()));

    assertThat(recognised(onOne)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(recognised(onOther)).isEmpty();
  }

  @Test
  void a_replaced_key_is_refused_from_the_end_of_its_grace_period_on() {
    IssuedKey successor =
        one.call(() -> issuing().rotate(ada.id(), issued.key().id(), GracePeriod.ONE_HOUR));
    Instant end = Samples.NOW.plus(Duration.ofHours(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(recognised(onOther).orElseThrow().key().terms().expiresAt()).contains(end);

    clock.setTo(end.minusMillis(1));
    for (RecognisingPartners server : List.of(onOne, onOther)) {
      assertThat(recognised(server)).isPresent();
      assertThat(recognised(server, successor)).isPresent();
    }

    clock.setTo(end);
    for (RecognisingPartners server : List.of(onOne, onOther)) {
      assertThat(recognised(server)).isEmpty();
      assertThat(recognised(server, successor)).isPresent();
    }
  }

  @Test
  void a_locked_account_is_refused() {
    update(account(ada.profile(), new Standing(false, true)));

    assertThat(recognised(onOne)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(recognised(onOther)).isEmpty();
  }

  @Test
  void a_deleted_account_is_refused() {
    one.accounts().remove(ada.id());

    assertThat(recognised(onOne)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(recognised(onOther)).isEmpty();
  }

  @Test
  void a_new_time_zone_is_known() {
    update(account(Profile.of(new DisplayName("Ada"), TOKYO, Locale.GERMAN), ada.standing()));

    assertThat(recognised(onOne)).map(RecognisingOnTwoServersTest::zone).contains(TOKYO);
    clock.advance(Duration.ofSeconds(1));
    assertThat(recognised(onOther)).map(RecognisingOnTwoServersTest::zone).contains(TOKYO);
  }

  private RecognisingPartners recognising(JpaStore store) {
    return new RecognisingPartners(
        store.knownPartners(), new LookingUpPartners(store.keys(), store.accounts()), clock);
  }

  private IssuingApiKeys issuing() {
    return new IssuingApiKeys(one.keys(), one.accounts(), new RecordingAuditTrail(), clock);
  }

  private Optional<Partner> recognised(RecognisingPartners server) {
    return recognised(server, issued);
  }

  private Optional<Partner> recognised(RecognisingPartners server, IssuedKey key) {
    return one.call(() -> server.recognise(key.secret().value()));
  }

  private void update(Account changed) {
    one.call(
        () -> {
          one.accounts().update(changed);
          return changed;
        });
  }

  private Account account(Profile profile, Standing standing) {
    return new Account(
        ada.id(),
        ada.email(),
        profile,
        ada.credentials(),
        ada.mail(),
        standing,
        ada.listens(),
        ada.registeredAt());
  }

  private static ZoneId zone(Partner partner) {
    return partner.owner().profile().timeZone();
  }
}
