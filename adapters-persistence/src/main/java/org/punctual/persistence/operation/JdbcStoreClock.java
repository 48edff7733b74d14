package org.punctual.persistence.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.punctual.application.operation.StoreClock;

/**
 * The database's clock, to the microsecond. It stands still within a transaction, so each look is
 * one of its own.
 */
@ApplicationScoped
class JpaStoreClock implements StoreClock {

  private static final String MICROSECONDS_SINCE_1970 =
      "select cast(extract(epoch from current_timestamp) * 1000000 as bigint)";

  private final EntityManager entities;

  @Inject
  JpaStoreClock(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Instant now() {
    Object micros = entities.createNativeQuery(MICROSECONDS_SINCE_1970).getSingleResult();
    return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
  }
}
