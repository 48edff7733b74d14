package org.punctual.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.AccountId;

class ApiKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Set<Scope> READ = Set.of(Scope.APPOINTMENTS_READ);

  @Nested
  class A_key_works {

    @Test
    void for_ever_without_an_expiry() {
      assertThat(key(Optional.empty()).works(Instant.parse("2126-01-01T00:00:00Z"))).isTrue();
    }

    @Test
    void until_its_expiry_which_is_excluded() {
      Instant end = NOW.plusSeconds(60);

      assertThat(key(Optional.of(end)).works(end.minusNanos(1))).isTrue();
      assertThat(key(Optional.of(end)).works(end)).isFalse();
    }

    @Test
    void until_it_is_revoked() {
      assertThat(key(Optional.empty()).revoked(NOW).works(NOW)).isFalse();
    }

    @Test
    void for_its_own_scopes_alone() {
      assertThat(key(Optional.empty()).grants(Scope.APPOINTMENTS_READ)).isTrue();
      assertThat(key(Optional.empty()).grants(Scope.APPOINTMENTS_WRITE)).isFalse();
    }
  }

  @Nested
  class Revoking {

    @Test
    void again_changes_nothing() {
      ApiKey revoked = key(Optional.empty()).revoked(NOW);

      assertThat(revoked.revoked(NOW.plusSeconds(1))).isEqualTo(revoked);
    }
  }

  @Nested
  class A_replaced_key {

    private final ApiKey old = key(Optional.empty());
    private final ApiKey replaced = old.replaced(GracePeriod.ONE_DAY, NOW);

    @Test
    void works_until_the_end_of_its_grace_period_which_is_excluded() {
      Instant end = NOW.plus(Duration.ofDays(1));

      assertThat(replaced.isReplaced()).isTrue();
      assertThat(replaced.terms().expiresAt()).contains(end);
      assertThat(replaced.works(end.minusNanos(1))).isTrue();
      assertThat(replaced.works(end)).isFalse();
    }

    @Test
    void works_no_longer_than_its_own_expiry() {
      Optional<Instant> end = Optional.of(NOW.plusSeconds(60));

      assertThat(key(end).replaced(GracePeriod.ONE_HOUR, NOW).terms().expiresAt()).isEqualTo(end);
    }

    @Test
    void can_be_revoked_before_that() {
      assertThat(replaced.revoked(NOW).works(NOW)).isFalse();
      assertThat(replaced.revoked(NOW).isReplaced()).isTrue();
    }

    @Test
    void can_not_be_replaced_again() {
      assertRefused(
          ApiKeyReason.KEY_REPLACED, () -> replaced.replaced(GracePeriod.THIRTY_DAYS, NOW));
    }

    @Test
    void is_not_an_ended_key() {
      Optional<Instant> end = Optional.of(NOW);

      assertRefused(ApiKeyReason.KEY_ENDED, () -> key(end).replaced(GracePeriod.ONE_HOUR, NOW));
      assertRefused(
          ApiKeyReason.KEY_ENDED, () -> old.revoked(NOW).replaced(GracePeriod.ONE_HOUR, NOW));
    }
  }

  @Nested
  class A_successor {

    private static final ApiKeyId NEW_ID = new ApiKeyId(new UUID(0, 3));
    private static final ApiKey.Fingerprint NEW = new ApiKey.Fingerprint("aaaaaaaa", "11");

    private final ApiKey old = key(Optional.of(NOW.plusSeconds(60))).usedAt(NOW);
    private final ApiKey successor = old.successor(NEW_ID, NEW, NOW.plusSeconds(1));

    @Test
    void has_the_terms_of_the_old_key_and_a_life_of_its_own() {
      assertThat(successor)
          .isEqualTo(
              new ApiKey(
                  NEW_ID,
                  old.owner(),
                  NEW,
                  old.terms(),
                  new ApiKey.Life(NOW.plusSeconds(1), Optional.empty(), Optional.empty()),
                  new ApiKey.Lineage(old.id(), Optional.empty())));
    }

    @Test
    void of_a_successor_belongs_to_the_same_original() {
      ApiKeyId newest = new ApiKeyId(new UUID(0, 4));

      assertThat(successor.successor(newest, NEW, NOW).lineage().original()).isEqualTo(old.id());
      assertThat(successor.replaced(GracePeriod.ONE_HOUR, NOW).lineage().original())
          .isEqualTo(old.id());
    }
  }

  @Nested
  class A_grace_period {

    @Test
    void is_an_hour_a_day_a_week_or_thirty_days() {
      assertThat(GracePeriod.values())
          .extracting(grace -> grace.endFrom(NOW))
          .containsExactly(
              Instant.parse("2026-11-23T13:00:00Z"),
              Instant.parse("2026-11-24T12:00:00Z"),
              Instant.parse("2026-11-30T12:00:00Z"),
              Instant.parse("2026-12-23T12:00:00Z"));
    }
  }

  @Nested
  class A_use {

    private final ApiKey used = key(Optional.empty()).usedAt(NOW);

    @Test
    void is_worth_noting_when_it_is_the_first() {
      assertThat(key(Optional.empty()).useIsWorthNoting(NOW)).isTrue();
    }

    @Test
    void is_worth_noting_once_a_minute() {
      assertThat(used.useIsWorthNoting(NOW.plusSeconds(60).minusNanos(1))).isFalse();
      assertThat(used.useIsWorthNoting(NOW.plusSeconds(60))).isTrue();
    }
  }

  @Nested
  class Terms {

    @Test
    void are_read_with_the_name_trimmed() {
      Optional<Instant> end = Optional.of(NOW.plusNanos(1));

      assertThat(ApiKeyTerms.of(" CRM ", READ, end, NOW))
          .isEqualTo(new ApiKeyTerms("CRM", READ, end));
    }

    @Test
    void are_refused_with_all_their_faults_in_order() {
      assertRefusedAs(
          List.of("name key-name-required", "scopes scope-required", "expiresAt expiry-in-past"),
          () -> ApiKeyTerms.of("\u00A0", EnumSet.noneOf(Scope.class), Optional.of(NOW), NOW));
    }

    @Test
    void have_a_name_of_up_to_100_characters() {
      String longest = "\uD83D\uDD11".repeat(100);

      assertThat(ApiKeyTerms.of(longest, READ, Optional.empty(), NOW).name()).isEqualTo(longest);
      assertRefused(
          ApiKeyReason.KEY_NAME_TOO_LONG,
          () -> ApiKeyTerms.of(longest + "x", READ, Optional.empty(), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\uD83Db"})
    void have_a_name_on_one_line(String name) {
      assertRefused(
          ApiKeyReason.KEY_NAME_INVALID, () -> ApiKeyTerms.of(name, READ, Optional.empty(), NOW));
    }
  }

  @Nested
  class A_scope {

    @Test
    void is_known_by_its_code() {
      assertThat(Scope.of("appointments:write")).isEqualTo(Scope.APPOINTMENTS_WRITE);
      assertRefused(ApiKeyReason.SCOPE_UNKNOWN, () -> Scope.of("appointments:delete"));
    }
  }

  private static ApiKey key(Optional<Instant> expiresAt) {
    return ApiKey.issued(
        new ApiKeyId(new UUID(0, 2)),
        new AccountId(new UUID(0, 1)),
        new ApiKey.Fingerprint("8aspm4G7", "00"),
        new ApiKeyTerms("CRM", READ, expiresAt),
        NOW);
  }
}
