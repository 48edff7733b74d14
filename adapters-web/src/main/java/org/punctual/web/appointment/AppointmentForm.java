package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;

/** Which appointment {@code /appointments/view} shows, and what is typed to change it. */
@Named
@ViewScoped
public class AppointmentForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TypedReminders reminders = new TypedReminders();

  private String id = "";
  private String mark = "";
  private String title = "";
  private String notes = "";
  private boolean open;
  private @Nullable SavedVersion other;

  /** The appointment shown, if the address names one. */
  Optional<AppointmentId> shown() {
    return StateToken.readId(id);
  }

  /** Starts with an appointment as it is. */
  void begin(Appointment appointment, List<Integer> minutesBefore) {
    title = appointment.details().title();
    notes = appointment.details().notes().orElse("");
    reminders.fill(minutesBefore);
    open = true;
    other = null;
    mark = StateToken.of(appointment);
  }

  /**
   * Goes on with what is typed, over a version that was saved meanwhile and is shown beside it.
   *
   * @param saved the appointment as it is now
   * @param version what the page shows of that version
   */
  void follow(Appointment saved, SavedVersion version) {
    mark = StateToken.of(saved);
    other = version;
  }

  /** What is typed. */
  Edit edit() {
    return new Edit(Optional.of(title), Optional.of(notes), reminders.minutes());
  }

  /** Goes on from an earlier state of the same appointment, on which a draft was typed. */
  void takeUp(String earlier) {
    if (StateToken.read(earlier).map(SeenState::id).equals(shown())) {
      mark = earlier;
    }
  }

  /** Which state of the appointment is changed. */
  public String getMark() {
    return mark;
  }

  /** Puts the form away, with what is typed in it. */
  public void close() {
    open = false;
    other = null;
  }

  /** Says whether it is shown. */
  public boolean isOpen() {
    return open;
  }

  /** The version that was saved meanwhile; {@code null} unless there is one. */
  public @Nullable SavedVersion getOther() {
    return other;
  }

  /** The appointment's id, as the address says it. */
  public String getId() {
    return id;
  }

  /** Takes up the id of the address. */
  public void setId(@Nullable String asked) {
    id = asked == null ? "" : asked;
  }

  /** The title as typed. */
  public String getTitle() {
    return title;
  }

  /** Keeps the title as typed. */
  public void setTitle(@Nullable String typed) {
    title = typed == null ? "" : typed;
  }

  /** The notes as typed. */
  public String getNotes() {
    return notes;
  }

  /** Keeps the notes as typed. */
  public void setNotes(@Nullable String typed) {
    notes = typed == null ? "" : typed;
  }

  /** The reminders as typed. */
  public TypedReminders getReminders() {
    return reminders;
  }
}
