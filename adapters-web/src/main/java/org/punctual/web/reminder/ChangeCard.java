package org.punctual.web.reminder;

import org.punctual.application.reminder.PartnersChange;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.Status;
import org.punctual.web.appointment.HistoryLine;
import org.punctual.web.frame.Times;

/**
 * A partner's cancel or move as the page of notifications shows it.
 *
 * @param line the change, its key and its time
 * @param fresh whether the owner sees it for the first time
 */
public record ChangeCard(PartnersChange context, HistoryLine line, boolean fresh, Times times)
    implements NotificationItem {

  @Override
  public String title() {
    return appointment().details().title();
  }

  /** The address of the appointment's page. */
  public String address() {
    return "/appointments/view?id=" + appointment().id();
  }

  /** Day and hours of the appointment, also when it was canceled. */
  public String when() {
    return times.when(appointment().slot());
  }

  /** The kind of the change: {@code canceled} or {@code moved}. */
  public String fate() {
    return context.change().kind() == Change.Kind.CANCELED ? "canceled" : "moved";
  }

  /** Says whether the owner has to decide on the appointment again. */
  public boolean isPending() {
    return appointment().status() == Status.PENDING;
  }

  @Override
  public boolean isReminder() {
    return false;
  }

  @Override
  public boolean isOnItsWay() {
    return false;
  }

  private Appointment appointment() {
    return context.appointment();
  }
}
