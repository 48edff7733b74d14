package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Status;

/** The appointment that {@code /appointments/view} shows, and the form that changes it. */
@Named
@ViewScoped
public class AppointmentForm extends TypedDetails {

  private static final long serialVersionUID = 1L;

  private String id = "";
  private String mark = "";
  private boolean open;
  private @Nullable SavedVersion other;

  /** The shown appointment, if the address names an appointment. */
  Optional<AppointmentId> shown() {
    return StateToken.readId(id);
  }

  /** Starts with an appointment as it is. */
  void begin(Appointment appointment, List<Integer> minutesBefore) {
    setTitle(appointment.details().title());
    setNotes(appointment.details().notes().orElse(""));
    getReminders().fill(minutesBefore);
    open = true;
    other = null;
    mark = StateToken.of(appointment);
  }

  /**
   * Continues with the typed text on top of a version that was saved meanwhile. That version is
   * shown beside the form.
   *
   * @param saved the appointment as it is now
   * @param version the same version, as the page shows it
   */
  void follow(Appointment saved, SavedVersion version) {
    mark = StateToken.of(saved);
    other = version;
  }

  /**
   * Continues on top of the owner's own decision on this page, whose result the page shows. The
   * form is closed when the decision canceled the appointment.
   *
   * @param decided the state that was decided on
   * @param result the appointment after the decision
   * @return whether the form was closed
   */
  boolean follow(SeenState decided, Appointment result) {
    boolean isOurs = open && shown().filter(result.id()::equals).isPresent();
    if (isOurs && StateToken.read(mark).filter(decided::equals).isPresent()) {
      mark = StateToken.of(result);
    }
    boolean isOver = isOurs && result.status() == Status.CANCELED;
    if (isOver) {
      close();
    }
    return isOver;
  }

  /** The typed changes. */
  Edit edit() {
    return new Edit(Optional.of(getTitle()), Optional.of(getNotes()), getReminders().minutes());
  }

  /** Continues from an earlier state of the same appointment, on which a draft was based. */
  void takeUp(String earlier) {
    if (StateToken.read(earlier).map(SeenState::id).equals(shown())) {
      mark = earlier;
    }
  }

  /** The mark of the state that is changed. */
  public String getMark() {
    return mark;
  }

  /** Closes the form and drops its text. */
  public void close() {
    open = false;
    other = null;
  }

  /** Says whether the form is shown. */
  public boolean isOpen() {
    return open;
  }

  /** The version that was saved meanwhile; {@code null} without such a version. */
  public @Nullable SavedVersion getOther() {
    return other;
  }

  /** The appointment's id, as in the address. */
  public String getId() {
    return id;
  }

  /** Keeps the id of the address. */
  public void setId(@Nullable String asked) {
    id = asked == null ? "" : asked;
  }
}
