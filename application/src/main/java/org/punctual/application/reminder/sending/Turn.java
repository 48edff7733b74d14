package org.punctual.application.reminder.sending;

/** The work of one worker at a channel, batch after batch. Other threads watch its progress. */
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

  /** Closes the connection to the channel. */
  @Override
  void close();
}
