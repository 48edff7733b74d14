package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.application.account.UnknownAccount;
import org.punctual.application.operation.FakeOutages;
import org.punctual.domain.account.AccountId;

class FailuresTest {

  @Test
  void a_call_of_an_account_deleted_meanwhile_has_no_valid_key() {
    Problem problem =
        new Failures(new FakeOutages())
            .problemOf(new UnknownAccount(new AccountId(new UUID(0, 1))));

    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.headers()).containsEntry("WWW-Authenticate", "Bearer");
  }
}
