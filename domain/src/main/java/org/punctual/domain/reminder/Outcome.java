package org.punctual.domain.reminder;

/** How a channel answered an attempt. */
public sealed interface Outcome {

  /** What the other side said, in a sentence without secrets. */
  String answer();

  /** It was taken. */
  record Delivered(String answer) implements Outcome {}

  /** It was not taken now, but may be later: a time-out, a lost connection, a 4xx of SMTP. */
  record TemporaryFailure(String answer) implements Outcome {}

  /** It will never be taken: no such mailbox, a refused message. */
  record PermanentFailure(String answer) implements Outcome {}
}
