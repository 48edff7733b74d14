package org.punctual.persistence.operation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Throws a refusal after the transaction has been rolled back. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + RefusalOutside.BEFORE_TRANSACTION)
class RefusalOutside {

  /** Jakarta Transactions puts its own interceptor at 200. */
  static final int BEFORE_TRANSACTION = 199;

  @AroundInvoke
  @Nullable Object call(InvocationContext call) throws Exception {
    return CarriedRefusal.release(call);
  }
}
