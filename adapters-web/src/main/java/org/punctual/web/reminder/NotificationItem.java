package org.punctual.web.reminder;

/** An entry on the page of notifications. */
public sealed interface NotificationItem permits NotificationCard, ChangeCard {

  /** What the appointment is about. */
  String title();

  /** Says whether the entry is a reminder; otherwise it is a change that a partner made. */
  boolean isReminder();

  /** Says whether it is a reminder that is being sent again and arrived nowhere yet. */
  boolean isOnItsWay();
}
