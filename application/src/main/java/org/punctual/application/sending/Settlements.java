package org.punctual.application.sending;

import org.punctual.domain.reminder.Claimable;

/**
 * Where the results of claimed deliveries are written, whichever carrier took them. Each method is
 * a transaction of its own.
 *
 * @param <D> the deliveries
 * @param <M> their messages
 */
public interface Settlements<D extends Claimable, M extends Message<D>> {

  /**
   * Writes the answers of a carrier. A delivery that was not handed over waits again, without the
   * attempt, and any server may claim it at once.
   */
  void settle(Settlement<D, M> settlement);

  /** Releases what a server claimed and did not begin, because the server stops. */
  void releaseClaims(String holder);
}
