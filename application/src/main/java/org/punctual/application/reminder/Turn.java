package org.punctual.application.reminder;

/** What a worker does at a channel, batch after batch, while others watch how it gets on. */
public interface Turn extends AutoCloseable {

  /**
   * Claims and sends one batch.
   *
   * @return whether to go on: there was something to send, and it did not hang
   */
  boolean sendBatch();

  /** Says whether a message takes so long that the others should not wait for it. */
  boolean isHeldUp();

  /**
   * Leaves to others what was claimed and not handed over yet, if anything; the message that is
   * being handed over stays, and is the last of its batch.
   */
  void leaveTheRest();

  /** Says goodbye to the channel. */
  @Override
  void close();
}
