package org.punctual.application.operation;

/**
 * Distinguishes outages from defects. During an outage the store is unreachable, or all its
 * resources are busy. An outage ends without a correction, and the same work may succeed later. Any
 * other failure is a defect, which a person must correct.
 */
public interface Outages {

  /**
   * Says whether an outage caused a failure. A {@link StoreUnavailable} anywhere among the causes
   * is an outage as well.
   */
  boolean isBehind(Throwable failure);
}
