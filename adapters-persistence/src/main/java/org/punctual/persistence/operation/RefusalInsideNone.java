package org.punctual.persistence.operation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the refusal of a use case that runs without a transaction: there is nothing to roll back.
 */
@Interceptor
@Transactional(TxType.NOT_SUPPORTED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + RefusalInside.AFTER_TRANSACTION)
class RefusalInsideNone {

  @AroundInvoke
  @Nullable Object call(InvocationContext call) throws Exception {
    return CarriedRefusal.keep(call, () -> {});
  }
}
