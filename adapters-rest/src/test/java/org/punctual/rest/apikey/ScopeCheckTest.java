package org.punctual.rest.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertRefused;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.application.apikey.Partner;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;

class ScopeCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final AccountId OWNER = new AccountId(new UUID(0, 1));

  private final Call call = new Call();

  @Test
  void a_key_with_the_scope_passes() {
    check("write", Scope.APPOINTMENTS_WRITE);
    assertThat(call.operation()).isEqualTo(Operation.APPOINTMENTS_CREATE);
  }

  @Test
  void a_key_without_the_scope_is_refused_with_the_name_of_the_scope() {
    Problem refused =
        assertRefused(ApiReason.MISSING_SCOPE, () -> check("write", Scope.APPOINTMENTS_READ));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.detail()).contains("appointments:write");
  }

  @Test
  void the_operation_of_a_refused_call_is_known() {
    assertRefused(ApiReason.MISSING_SCOPE, () -> check("write", Scope.APPOINTMENTS_READ));
    assertThat(call.operation()).isEqualTo(Operation.APPOINTMENTS_CREATE);
  }

  @Test
  void any_key_passes_when_no_scope_is_needed() {
    check("any", Scope.APPOINTMENTS_READ);
    assertThat(call.operation()).isEqualTo(Operation.ME_GET);
  }

  @Serves(value = Operation.APPOINTMENTS_CREATE, needs = Scope.APPOINTMENTS_WRITE)
  void write() {}

  @Serves(Operation.ME_GET)
  void any() {}

  private void check(String operation, Scope... granted) {
    call.comesFrom(partner(Set.of(granted)));
    try {
      Serves serves = ScopeCheckTest.class.getDeclaredMethod(operation).getAnnotation(Serves.class);
      new ScopeCheck(serves, call).filter(null);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Partner partner(Set<Scope> scopes) {
    Profile profile = Profile.of(new DisplayName("Ada"), ZoneId.of("UTC"), Locale.ENGLISH);
    Account owner =
        Account.registered(
            OWNER, new EmailAddress("ada@example.org"), profile, new PasswordHash("-"), NOW);
    ApiKey key =
        ApiKey.issued(
            new ApiKeyId(new UUID(0, 2)),
            OWNER,
            new ApiKey.Fingerprint("00000000", "-"),
            new ApiKeyTerms("CRM", scopes, Optional.empty()),
            NOW);
    return new Partner(key, owner);
  }
}
