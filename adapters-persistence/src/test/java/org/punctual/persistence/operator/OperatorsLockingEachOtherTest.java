package org.punctual.persistence.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.audit.RecordingAuditTrail;
import org.punctual.application.operator.AdministeringAccounts;
import org.punctual.application.operator.EndingAccess;
import org.punctual.application.operator.OperatorRights;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.JpaStore;
import org.punctual.persistence.OnEveryDatabase;

/** The database makes operators who lock each other act one after the other. */
@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorsLockingEachOtherTest {

  private static final int TIMES = 10;

  @Parameter private EveryDatabase database;

  @Test
  void One_of_two_remains_an_operator_each_time() {
    for (int i = 0; i < TIMES; i++) {
      JpaStore store = database.emptyStore();
      List<Account> both = Stream.of("one", "two").map(name -> added(name, store)).toList();
      AdministeringAccounts administering = administering(store);
      AtomicInteger turn = new AtomicInteger();

      assertThat(
              Race.of(
                  2,
                  () -> {
                    int mine = turn.getAndIncrement();
                    return locks(both.get(mine), both.get(1 - mine), administering, store);
                  }))
          .containsExactlyInAnyOrder(true, false);
      assertThat(both)
          .map(one -> store.accounts().find(one.id()).orElseThrow().standing().mayOperate())
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static boolean locks(
      Account operator, Account other, AdministeringAccounts administering, JpaStore store) {
    try {
      store.call(() -> administering.lock(operator.id(), other.id()));
      return true;
    } catch (AccountRefusal refusal) {
      assertThat(refusal.reason()).isEqualTo(AccountReason.OPERATOR_REQUIRED);
      return false;
    }
  }

  private static AdministeringAccounts administering(JpaStore store) {
    return new AdministeringAccounts(
        new OperatorRights(store.accounts()),
        new EndingAccess(store.sessions(), store.links()),
        store.accounts(),
        new RecordingAuditTrail());
  }

  private static Account added(String name, JpaStore store) {
    Account operator = Samples.account(name + "@example.com").asOperator();
    store.accounts().add(operator);
    return operator;
  }
}
