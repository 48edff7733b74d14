package org.punctual.application.reminder;

import java.util.List;

/** Is notified of the results of deliveries, so that failing reminders are visible. */
@FunctionalInterface
public interface DeliveryWatcher {

  /**
   * Deliveries were written together, in the transaction that is open.
   *
   * @param results never empty
   */
  void written(List<DeliveryResult> results);
}
