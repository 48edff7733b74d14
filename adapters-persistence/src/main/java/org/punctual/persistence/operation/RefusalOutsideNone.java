package org.punctual.persistence.operation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/**
 * Throws the refusal of a use case that runs without a transaction. Liberty logs exceptions there,
 * too.
 */
@Interceptor
@Transactional(TxType.NOT_SUPPORTED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + RefusalOutside.BEFORE_TRANSACTION)
class RefusalOutsideNone {

  @AroundInvoke
  @Nullable Object call(InvocationContext call) throws Exception {
    return CarriedRefusal.release(call);
  }
}
