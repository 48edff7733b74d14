package org.punctual.persistence.operation;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Rolls the transaction back for a refusal, and keeps the refusal until the transaction's end. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + RefusalInside.AFTER_TRANSACTION)
class RefusalInside {

  /** Jakarta Transactions puts its own interceptor at 200. */
  static final int AFTER_TRANSACTION = 201;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  @Nullable Object call(InvocationContext call) throws Exception {
    return CarriedRefusal.keep(call, transactions::setRollbackOnly);
  }
}
