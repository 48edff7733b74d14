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
import org.punctual.domain.apikey.ApiKeySecret;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;

class IssuingApiKeysTest {

  private static final Set<Scope> READ = Set.of(Scope.APPOINTMENTS_READ);

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();

  @Nested
  class A_new_key {

    @Test
    void is_kept_with_its_terms() {
      ApiKey key = issue("CRM").key();

      assertThat(key.terms()).isEqualTo(new ApiKeyTerms("CRM", READ, Optional.empty()));
      assertThat(key.life())
          .isEqualTo(new ApiKey.Life(InMemoryPunctual.START, Optional.empty(), Optional.empty()));
      assertThat(punctual.issuing.list(ada)).containsExactly(key);
    }

    @Test
    void has_a_secret_of_which_only_the_public_part_and_the_hash_are_kept() {
      IssuedKey issued = issue("CRM");

      assertThat(ApiKeySecret.of(issued.secret().value())).isEqualTo(issued.secret());
      assertThat(issued.key().fingerprint().publicPart()).isEqualTo(issued.secret().publicPart());
      assertThat(issued.key().toString())
          .doesNotContain(issued.secret().value().substring("punctual_12345678_".length()));
    }

    @Test
    void is_kept_as_the_sha_256_of_its_secret() {
      // printf %s punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe | sha256sum
      ApiKeySecret known =
          ApiKeySecret.of("punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe");

      ApiKey key =
          punctual.issuing.issue(ada, new ApiKeyTerms("CRM", READ, Optional.empty()), known).key();

      assertThat(key.fingerprint().sha256())
          .isEqualTo("e5a7c889648e75c430f61e780a77f3a62ec709bf546356864435de75fd590287");
    }

    @Test
    void is_like_no_other() {
      assertThat(issue("one").secret()).isNotEqualTo(issue("other").secret());
    }
  }

  @Nested
  class An_owner {

    @Test
    void may_have_ten_keys_that_work() {
      issueTimes(10);

      assertRefused(List.of(Fault.of(ApiKeyReason.TOO_MANY_KEYS, 10)), () -> issue("one too many"));
    }

    @Test
    void may_have_another_after_revoking_one() {
      issueTimes(10);

      punctual.issuing.revoke(ada, punctual.issuing.list(ada).get(0).id());

      assertThatCode(() -> issue("another")).doesNotThrowAnyException();
    }

    @Test
    void may_have_another_after_one_expired() {
      Instant end = InMemoryPunctual.START.plus(Duration.ofDays(1));
      punctual.issuing.issue(ada, "short", READ, Optional.of(end));
      issueTimes(9);

      punctual.clock.setTo(end);

      assertThatCode(() -> issue("another")).doesNotThrowAnyException();
    }

    @Test
    void is_not_hindered_by_another_owners_keys() {
      issueTimes(10);
      AccountId bob = punctual.customer("Bob").id();

      assertThatCode(() -> punctual.issuing.issue(bob, "CRM", READ, Optional.empty()))
          .doesNotThrowAnyException();
    }

    @Test
    void sees_the_newest_first_ended_ones_included() {
      ApiKey first = issue("first").key();
      punctual.clock.advance(Duration.ofMinutes(1));
      ApiKey second = issue("second").key();
      ApiKey revoked = punctual.issuing.revoke(ada, first.id());

      assertThat(punctual.issuing.list(ada)).containsExactly(second, revoked);
    }

    @Test
    void cannot_revoke_another_owners_key() {
      ApiKey key = issue("CRM").key();
      AccountId bob = punctual.customer("Bob").id();

      assertRefused(ApiKeyReason.KEY_UNKNOWN, () -> punctual.issuing.revoke(bob, key.id()));
      assertThat(punctual.issuing.list(ada)).containsExactly(key);
    }

    private void issueTimes(int times) {
      for (int i = 0; i < times; i++) {
        issue("key " + i);
      }
    }
  }

  private IssuedKey issue(String name) {
    return punctual.issuing.issue(ada, name, READ, Optional.empty());
  }
}
