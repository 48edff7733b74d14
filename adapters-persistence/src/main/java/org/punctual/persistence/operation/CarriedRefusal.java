package org.punctual.persistence.operation;

import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.domain.Refusal;

/**
 * A refusal on its way out of a transaction. Liberty logs an incident for each kind of exception
 * that leaves a transaction, even for a refusal that is expected all day. A refusal, also of the
 * start, is therefore caught inside the transaction and thrown again outside.
 */
final class CarriedRefusal {

  private static final String KEY = CarriedRefusal.class.getName();

  private CarriedRefusal() {}

  /** Inside the transaction: calls the use case and keeps its refusal. */
  static @Nullable Object keep(InvocationContext call, Runnable rollBack) throws Exception {
    try {
      return call.proceed();
    } catch (Refusal | InvalidSettings refusal) {
      rollBack.run();
      call.getContextData().put(KEY, refusal);
      return null;
    }
  }

  /** Outside the transaction: throws the refusal that was kept. */
  static @Nullable Object release(InvocationContext call) throws Exception {
    Object answer = call.proceed();
    if (call.getContextData().remove(KEY) instanceof RuntimeException refusal) {
      throw refusal;
    }
    return answer;
  }
}
