package org.punctual.application.sending;

/** The work of one worker at a carrier, batch after batch. Other threads watch its progress. */
public interface Turn extends AutoCloseable {

  /**
   * Claims and sends one batch.
   *
   * @return whether to go on: there was something to send, and it did not stall
   */
  boolean sendBatch();

  /** Says whether a message takes so long that the others should not wait for it. */
  boolean isStalled();

  /**
   * Releases what was claimed and not handed over yet. The message that is being handed over stays,
   * and is the last of its batch.
   */
  void releaseUnsent();

  /** Closes the connection of the carrier. */
  @Override
  void close();
}
