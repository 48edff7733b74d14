package org.punctual.application.webhook;

/** Wakes up the sender of messages. */
public interface MessageAlarm {

  /** Messages were added. Once the transaction has committed, they are sent at once. */
  void rings();
}
