package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.application.account.UnknownAccount;
import org.punctual.domain.account.AccountId;

class FailuresTest {

  @Test
  void aCallOfAnAccountDeletedMeanwhileHasNoValidKey() {
    Problem problem = Failures.problemOf(new UnknownAccount(new AccountId(new UUID(0, 1))));

    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.headers()).containsEntry("WWW-Authenticate", "Bearer");
  }
}
