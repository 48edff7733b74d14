package org.punctual.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.punctual.domain.RefusalAssertions.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.domain.Fault;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyReason;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;

class RotatingApiKeysTest {

  private static final Instant NOW = InMemoryPunctual.START;

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final IssuedKey old = issue("CRM", Optional.of(NOW.plus(Duration.ofDays(365))));

  @Nested
  class A_rotated_key {

    private final IssuedKey successor = rotate(old.key());

    @Test
    void has_a_successor_with_the_same_terms_and_another_secret() {
      assertThat(successor.key().terms()).isEqualTo(old.key().terms());
      assertThat(successor.key().lineage().original()).isEqualTo(old.key().id());
      assertThat(successor.secret()).isNotEqualTo(old.secret());
      assertThat(punctual.issuing.list(ada))
          .containsExactlyInAnyOrder(successor.key(), old.key().replaced(GracePeriod.ONE_DAY, NOW));
    }

    @Test
    void works_beside_its_successor_until_the_end_of_the_grace_period() {
      punctual.clock.advance(Duration.ofDays(1).minusNanos(1));
      assertThat(isRecognised(old)).isTrue();
      assertThat(isRecognised(successor)).isTrue();

      punctual.clock.advance(Duration.ofNanos(1));
      assertThat(isRecognised(old)).isFalse();
      assertThat(isRecognised(successor)).isTrue();
    }

    @Test
    void can_be_revoked_before_and_its_successor_stays() {
      punctual.issuing.revoke(ada, old.key().id());

      assertThat(isRecognised(old)).isFalse();
      assertThat(isRecognised(successor)).isTrue();
    }

    @Test
    void still_works_when_its_successor_is_revoked() {
      punctual.issuing.revoke(ada, successor.key().id());

      assertThat(isRecognised(old)).isTrue();
      assertThat(isRecognised(successor)).isFalse();
    }

    @Test
    void can_not_be_rotated_again_but_its_successor_can() {
      assertRefused(ApiKeyReason.KEY_REPLACED, () -> rotate(old.key()));

      assertThat(rotate(successor.key()).key().lineage().original()).isEqualTo(old.key().id());
    }
  }

  @Nested
  class A_key_can_not_be_rotated {

    @Test
    void when_it_was_revoked() {
      punctual.issuing.revoke(ada, old.key().id());

      assertRefused(ApiKeyReason.KEY_ENDED, () -> rotate(old.key()));
    }

    @Test
    void when_it_has_expired() {
      punctual.clock.setTo(NOW.plus(Duration.ofDays(365)));

      assertRefused(ApiKeyReason.KEY_ENDED, () -> rotate(old.key()));
    }

    @Test
    void by_another_owner() {
      AccountId bob = punctual.customer("Bob").id();

      assertRefused(
          ApiKeyReason.KEY_UNKNOWN,
          () -> punctual.issuing.rotate(bob, old.key().id(), GracePeriod.ONE_DAY));
      assertThat(punctual.issuing.list(ada)).containsExactly(old.key());
    }

    @Test
    void when_ten_replaced_keys_still_work() {
      IssuedKey newest = old;
      for (int i = 0; i < ApiKey.MAX_ACTIVE; i++) {
        newest = rotate(newest.key());
      }
      ApiKey last = newest.key();

      assertRefused(List.of(Fault.of(ApiKeyReason.TOO_MANY_REPLACED_KEYS, 10)), () -> rotate(last));
      punctual.clock.advance(Duration.ofDays(1));
      assertThatCode(() -> rotate(last)).doesNotThrowAnyException();
    }
  }

  @Nested
  class An_owner_with_ten_keys {

    @Test
    void can_rotate_each_and_has_ten_keys_still() {
      for (int i = 1; i < ApiKey.MAX_ACTIVE; i++) {
        issue("key " + i, Optional.empty());
      }

      punctual.issuing.list(ada).forEach(RotatingApiKeysTest.this::rotate);

      assertThat(punctual.issuing.list(ada).stream().filter(key -> key.works(NOW))).hasSize(20);
      assertRefused(
          List.of(Fault.of(ApiKeyReason.TOO_MANY_KEYS, 10)),
          () -> issue("one too many", Optional.empty()));
    }
  }

  private IssuedKey issue(String name, Optional<Instant> expiresAt) {
    return punctual.issuing.issue(ada, name, Set.of(Scope.APPOINTMENTS_READ), expiresAt);
  }

  private IssuedKey rotate(ApiKey key) {
    return punctual.issuing.rotate(ada, key.id(), GracePeriod.ONE_DAY);
  }

  private boolean isRecognised(IssuedKey key) {
    return punctual.recognising.recognise(key.secret().value()).isPresent();
  }
}
