package org.punctual.domain.reminder;

import java.time.Duration;
import java.util.Optional;

/** How a channel answered an attempt. */
public sealed interface Outcome {

  /** The answer of the other side, in a sentence without secrets. */
  String answer();

  /** The channel accepted the message. */
  record Delivered(String answer) implements Outcome {}

  /**
   * The channel did not accept the message now, but may accept it later: a time-out, a lost
   * connection, a 4xx of SMTP.
   *
   * @param pause how long the other side asks to wait before the next attempt, if it asks
   */
  record TemporaryFailure(String answer, Optional<Duration> pause) implements Outcome {

    /** A failure after which the other side does not ask to wait. */
    public TemporaryFailure(String answer) {
      this(answer, Optional.empty());
    }
  }

  /** The channel will never accept the message: no such mailbox, a refused message. */
  record PermanentFailure(String answer) implements Outcome {}
}
