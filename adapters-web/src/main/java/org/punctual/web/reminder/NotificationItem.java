package org.punctual.web.reminder;

/** An entry on the page of notifications. */
public sealed interface NotificationItem permits NotificationCard, ChangeCard {

  /** The title of the appointment. */
  String title();

  /** Says whether the entry is a reminder; otherwise it is a change that a partner made. */
  boolean isReminder();

  /**
   * Says whether the entry is a reminder that is being sent, so that the entry changes within
   * moments.
   */
  boolean isOnItsWay();
}
