package org.punctual.domain.reminder;

/** How a channel answered an attempt. */
public sealed interface Outcome {

  /** The answer of the other side, in a sentence without secrets. */
  String answer();

  /** The channel accepted the message. */
  record Delivered(String answer) implements Outcome {}

  /**
   * The channel did not accept the message now, but may accept it later: a time-out, a lost
   * connection, a 4xx of SMTP.
   */
  record TemporaryFailure(String answer) implements Outcome {}

  /** The channel will never accept the message: no such mailbox, a refused message. */
  record PermanentFailure(String answer) implements Outcome {}
}
