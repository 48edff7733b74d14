package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.punctual.web.frame.PhaseCache;

/** The whole history of the appointment on {@code /appointments/view}, and of its reminders. */
@Named
@RequestScoped
public class AppointmentRecords {

  private final AppointmentPage page;
  private final AppointmentHistory history;
  private final ReminderHistories histories;

  private final PhaseCache<List<ReminderHistory>> deliveries = PhaseCache.of(this::readDeliveries);

  @Inject
  public AppointmentRecords(
      AppointmentPage page, AppointmentHistory history, ReminderHistories histories) {
    this.page = page;
    this.history = history;
    this.histories = histories;
  }

  /** The changes of the appointment, its creation first. */
  public List<HistoryLine> getChanges() {
    return history.of(page.getCard().appointment());
  }

  /** The history of each of its reminders, the earliest due first. */
  public List<ReminderHistory> getReminders() {
    return deliveries.get();
  }

  private List<ReminderHistory> readDeliveries() {
    return histories.of(page.getCard().appointment().id());
  }
}
