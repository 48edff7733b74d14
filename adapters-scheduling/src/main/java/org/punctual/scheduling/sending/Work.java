package org.punctual.scheduling.sending;

import org.punctual.application.sending.NextWork;

/** The work of a {@link QueueRunner} besides sending. */
public interface Work {

  /** What the runner looks for, for the log: {@code "due reminders"}. */
  String name();

  /**
   * Plans deliveries that are due.
   *
   * @return whether more may be due
   */
  boolean planDue();

  /** When there is something to do next. */
  NextWork next();

  /** Writes what is pending, and releases this server's claims, because the server stops. */
  void releaseClaims();
}
