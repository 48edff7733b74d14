package org.punctual.it.sabotage;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Delivery;

/**
 * What methods that keep a guarantee do without it. Each is written into the method itself, so that
 * it may use no more than that one sees: no lambda, no field and no method of its own.
 */
@SuppressWarnings("UnusedVariable") // what is given to a parameter is what the method gives back
final class Removal {

  private Removal() {}

  /** Whoever asks for the owner under the lock gets the owner without it. */
  static final class OfLock {

    private OfLock() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Account find(@Advice.This Accounts accounts, @Advice.Argument(0) AccountId owner) {
      return accounts.find(owner).orElseThrow();
    }

    @Advice.OnMethodExit
    static void give(@Advice.Enter Account found, @Advice.Return(readOnly = false) Account locked) {
      locked = found;
    }
  }

  /** Nothing is asked for. */
  static final class OfOverlapTest {

    private OfOverlapTest() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean isSkipped() {
      return true;
    }
  }

  /** Whatever fence somebody knows, an answer is written. */
  static final class OfFence {

    private OfFence() {}

    @Advice.OnMethodExit
    static void hold(@Advice.Return(readOnly = false) boolean holds) {
      holds = true;
    }
  }

  /**
   * What was claimed is marked as sending, whatever became of it since. That takes a while, so that
   * something can.
   */
  static final class OfReadingAgain {

    private OfReadingAgain() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static List<Delivery> begin(
        @Advice.FieldValue("entities") EntityManager entities,
        @Advice.Argument(0) Collection<Delivery> claimed) {
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      List<Delivery> begun = new ArrayList<>();
      for (Delivery delivery : claimed) {
        entities
            .createNativeQuery(
                "update delivery set state = 'SENDING', attempts = attempts + 1,"
                    + " holder = coalesce(holder, 'somebody') where id = ?1")
            .setParameter(
                1, delivery.id().identity().concat(".").concat(delivery.id().channel().name()))
            .executeUpdate();
        begun.add(delivery.begun());
      }
      return begun;
    }

    @Advice.OnMethodExit
    static void give(
        @Advice.Enter @Nullable List<Delivery> begun,
        @Advice.Return(readOnly = false) List<Delivery> marked) {
      marked = begun;
    }
  }

  /** Every attempt has a name of its own. */
  static final class OfIdentity {

    private OfIdentity() {}

    @Advice.OnMethodExit
    static void rename(@Advice.Return(readOnly = false) String identity) {
      identity = identity.concat(".").concat(String.valueOf(System.nanoTime()));
    }
  }
}
