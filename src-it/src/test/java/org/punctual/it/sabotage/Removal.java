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
 * The code that removes a guarantee from a method. The code is written into the method itself, and
 * may use only what that method can see. It has no lambda, no field and no method of its own.
 */
@SuppressWarnings("UnusedVariable") // an assignment to a parameter changes the result of the method
final class Removal {

  private Removal() {}

  /** Reads the owner without the lock. */
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

  /** Skips the test for overlaps. */
  static final class OfOverlapTest {

    private OfOverlapTest() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean isSkipped() {
      return true;
    }
  }

  /** Writes an answer under any fence. */
  static final class OfFence {

    private OfFence() {}

    @Advice.OnMethodExit
    static void hold(@Advice.Return(readOnly = false) boolean holds) {
      holds = true;
    }
  }

  /**
   * Marks claimed deliveries as sending, whatever changed since the claim. The code waits first, so
   * that a change can happen.
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

  /** Gives every attempt a different identity. */
  static final class OfIdentity {

    private OfIdentity() {}

    @Advice.OnMethodExit
    static void rename(@Advice.Return(readOnly = false) String identity) {
      identity = identity.concat(".").concat(String.valueOf(System.nanoTime()));
    }
  }
}
