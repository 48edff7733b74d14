package org.punctual.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.usage.UsageBatch;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.domain.usage.UsageRecord.Caller;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {

  private final SignedIn ada = new SignedIn();

  @Test
  void Working_keys_are_separate_from_ended_keys() {
    ApiKey revoked = issue("Revoked", Optional.empty());
    ada.punctual.issuing.revoke(ada.ada.id(), revoked.id());
    issue("Expired", Optional.of(ada.punctual.clock.instant().plusSeconds(60)));
    issue("Working", Optional.of(ada.punctual.clock.instant().plusSeconds(61)));
    ada.punctual.clock.advance(Duration.ofSeconds(60));

    assertThat(keys().getWorking()).extracting(KeyCard::name).containsExactly("Working");
    assertThat(keys().getEnded())
        .extracting(KeyCard::name)
        .containsExactlyInAnyOrder("Revoked", "Expired");
  }

  @Test
  void A_replaced_key_works_until_the_end_of_its_grace_period() {
    ApiKey old = issue("CRM", Optional.empty());
    ada.punctual.issuing.rotate(ada.ada.id(), old.id(), GracePeriod.ONE_HOUR);

    assertThat(keys().getWorking()).extracting(KeyCard::isReplaced).containsExactly(false, true);
    assertThat(keys().getWorking().get(1).expiresAt())
        .contains(Instant.parse("2026-11-23T13:00:00Z"));

    ada.punctual.clock.advance(Duration.ofHours(1));
    assertThat(keys().getWorking()).extracting(KeyCard::isReplaced).containsExactly(false);
    assertThat(keys().getEnded()).extracting(KeyCard::isReplaced).containsExactly(true);
  }

  @Test
  void Each_key_is_shown_with_its_own_calls_so_that_one_sees_whether_the_old_key_is_still_used() {
    ApiKey old = issue("CRM", Optional.empty());
    call(old, "2026-11-23T11:00:00Z");
    call(old, "2026-11-23T11:01:00Z");
    ApiKey successor =
        ada.punctual.issuing.rotate(ada.ada.id(), old.id(), GracePeriod.ONE_HOUR).key();
    call(successor, "2026-11-23T12:00:00Z");

    assertThat(keys().getWorking())
        .extracting(KeyCard::id, KeyCard::calls)
        .containsExactlyInAnyOrder(
            tuple(old.id().toString(), 2L), tuple(successor.id().toString(), 1L));
  }

  @Test
  void Keys_of_others_are_never_shown() {
    Account eve = ada.register("eve@example.org");
    ada.punctual.issuing.issue(eve.id(), "Hers", Set.of(Scope.APPOINTMENTS_READ), Optional.empty());

    assertThat(keys().getWorking()).isEmpty();
  }

  @Test
  void Calls_are_counted_from_monday_on_in_the_owners_zone() {
    ApiKey key = issue("CRM", Optional.empty());
    // Monday began in Vienna at 23:00 UTC of the day before.
    call(key, "2026-11-22T22:59:59Z");
    call(key, "2026-11-22T23:00:00Z");
    call(key, "2026-11-23T11:00:00Z");

    assertThat(keys().getWorking()).extracting(KeyCard::calls).containsExactly(2L);
  }

  @Test
  void A_key_is_recognised_only_by_the_start_of_its_secret() {
    var issued =
        ada.punctual.issuing.issue(ada.ada.id(), "CRM", Set.of(Scope.values()), Optional.empty());

    KeyCard card = keys().getWorking().get(0);
    assertThat(issued.secret().value()).startsWith(card.shape().replace("…", ""));
    assertThat(card.shape()).hasSize("punctual_8aspm4G7_…".length());
    assertThat(card.scopes()).containsExactly("appointments:read", "appointments:write");
  }

  private Keys keys() {
    return new Keys(ada.me(), ada.punctual.issuing, ada.punctual.browsingUsage, ada.punctual.clock);
  }

  private ApiKey issue(String name, Optional<Instant> expiresAt) {
    return ada.punctual
        .issuing
        .issue(ada.ada.id(), name, Set.of(Scope.APPOINTMENTS_READ), expiresAt)
        .key();
  }

  private void call(ApiKey key, String at) {
    ada.punctual.usage.add(
        UsageBatch.of(
            List.of(
                new UsageRecord(
                    new Caller(ada.ada.id(), key.id()),
                    Operation.ME_GET,
                    Instant.parse(at),
                    new Answer(200, Duration.ofMillis(5))))));
  }
}
