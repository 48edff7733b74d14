package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

  @Test
  void An_operator_may_operate_unless_the_account_is_locked() {
    assertThat(Standing.OPERATOR.mayOperate()).isTrue();
    assertThat(Standing.OPERATOR.asLocked().mayOperate()).isFalse();
    assertThat(Standing.CUSTOMER.mayOperate()).isFalse();
  }

  @Test
  void A_lock_keeps_the_rights_for_the_time_after_it() {
    assertThat(Standing.OPERATOR.asLocked().asUnlocked()).isEqualTo(Standing.OPERATOR);
    assertThat(Standing.CUSTOMER.asLocked().asUnlocked()).isEqualTo(Standing.CUSTOMER);
  }
}
