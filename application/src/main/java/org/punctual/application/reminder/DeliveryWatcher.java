package org.punctual.application.reminder;

import java.util.List;

/** Is informed of what becomes of deliveries, so that failing reminders can be seen. */
@FunctionalInterface
public interface DeliveryWatcher {

  /**
   * Deliveries were written together, in the transaction that is open.
   *
   * @param results never empty
   */
  void written(List<DeliveryResult> results);
}
