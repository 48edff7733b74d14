package org.punctual.application.operation;

/** Regards nothing but an unavailable store as an outage. */
public final class FakeOutages implements Outages {

  @Override
  public boolean isBehind(Throwable failure) {
    return Causes.of(failure).anyMatch(StoreUnavailable.class::isInstance);
  }
}
