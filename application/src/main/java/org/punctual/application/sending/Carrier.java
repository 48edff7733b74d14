package org.punctual.application.sending;

import java.time.Duration;
import org.punctual.domain.reminder.Outcome;

/**
 * Takes messages to the other side.
 *
 * @param <M> the messages that it takes
 */
public interface Carrier<M> {

  /** The most messages that are handed over in one batch. */
  int largestBatch();

  /** The longest that handing over one message takes, whatever the other side does. */
  Duration patience();

  /** Begins to hand over a batch. Nothing is sent yet. */
  Handover<M> open();

  /**
   * The handover of a batch.
   *
   * @param <M> the messages that it takes
   */
  interface Handover<M> extends AutoCloseable {

    /**
     * Hands a message over. No transaction is open meanwhile.
     *
     * @return the answer; a failure of the other side is an outcome, not an exception
     */
    Outcome deliver(M message);

    /** Ends the handover. Delivered messages stay delivered. */
    @Override
    void close();
  }
}
