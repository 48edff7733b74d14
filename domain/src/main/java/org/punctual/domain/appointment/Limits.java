package org.punctual.domain.appointment;

import java.util.function.IntSupplier;

/**
 * Protective limits that an installation may set; 0 stands for no limit.
 *
 * @param remindersMax the most reminders of one appointment
 * @param pendingMax the most upcoming pending appointments of one owner
 */
public record Limits(int remindersMax, int pendingMax) {

  /** 50 reminders and 200 pending appointments. */
  public static final Limits DEFAULT = new Limits(50, 200);

  /** Says whether that many reminders are too many. */
  public boolean exceedsReminders(int count) {
    return remindersMax > 0 && count > remindersMax;
  }

  /**
   * Says whether one more pending appointment would be too many.
   *
   * @param upcomingPending the number of upcoming pending appointments; asked for only if it
   *     matters
   */
  public boolean forbidsPendingBeside(IntSupplier upcomingPending) {
    return pendingMax > 0 && upcomingPending.getAsInt() >= pendingMax;
  }
}
