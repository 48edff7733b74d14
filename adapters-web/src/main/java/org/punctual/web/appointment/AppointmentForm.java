package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** The appointment shown, if the address names one. */
  Optional<AppointmentId> shown() {
    return ShownMark.readId(id);
  }

  /** Starts with an appointment as it is. */
  void begin(Appointment appointment, List<Integer> minutesBefore) {
    title = appointment.details().title();
    notes = appointment.details().notes().orElse("");
    reminders.fill(minutesBefore);
    open = true;
    follow(appointment);
  }

  /** Changes another state of it, which is shown beside what is typed. */
  void follow(Appointment appointment) {
    mark = ShownMark.of(appointment);
  }

  /** What is typed. */
  Edit edit() {
    return new Edit(Optional.of(title), Optional.of(notes), reminders.minutes());
  }

  /** Which state of the appointment is changed. */
  String mark() {
    return mark;
  }

  /** Puts the form away, with what is typed in it. */
  public void close() {
    open = false;
  }

  /** Says whether it is shown. */
  public boolean isOpen() {
    return open;
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
