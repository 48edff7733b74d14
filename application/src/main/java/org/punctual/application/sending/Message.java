package org.punctual.application.sending;

import org.punctual.domain.reminder.Claimable;

/**
 * What is handed over.
 *
 * @param <D> the deliveries of its queue
 */
public interface Message<D extends Claimable> {

  /** The delivery whose attempt hands the message over. */
  D delivery();
}
