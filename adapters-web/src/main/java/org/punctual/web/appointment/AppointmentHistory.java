package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Change;

/** Describes the changes of appointments in the owner's language and times. */
@RequestScoped
public class AppointmentHistory {

  private final BrowsingAppointments browsing;
  private final KeyNames keys;
  private final AppointmentWords words;

  @Inject
  public AppointmentHistory(BrowsingAppointments browsing, KeyNames keys, AppointmentWords words) {
    this.browsing = browsing;
    this.keys = keys;
    this.words = words;
  }

  /** The history of an appointment, the creation first. */
  public List<HistoryLine> of(Appointment appointment) {
    return browsing.history(appointment).stream().map(change -> line(change, appointment)).toList();
  }

  /**
   * One change of an appointment.
   *
   * @param appointment the appointment as it is now
   */
  public HistoryLine line(Change change, Appointment appointment) {
    return new HistoryLine(
        text(change),
        detail(change, appointment),
        words.times().moment(change.at()),
        words.times().stamp(change.at()),
        sign(change.kind()));
  }

  private String text(Change change) {
    String key = "history." + change.kind().code();
    return change
        .key()
        .map(by -> words.text(key + ".by-key", keys.of(by)))
        .orElseGet(() -> words.text(key + (change.by().usedLink() ? ".by-link" : ".by-you")));
  }

  /**
   * A canceled appointment never changes again, so its present reason is the reason of the cancel.
   */
  private String detail(Change change, Appointment appointment) {
    if (change.kind() == Change.Kind.CANCELED) {
      return appointment
          .decision()
          .reason()
          .map(CancelReason::value)
          .map(reason -> words.text("appointment.reason", reason))
          .orElse("");
    }
    return change
        .move()
        .map(
            move ->
                words.text(
                    "history.move",
                    words.times().moment(move.from()),
                    words.times().moment(move.to())))
        .orElse("");
  }

  private static String sign(Change.Kind kind) {
    return switch (kind) {
      case CREATED -> "calendar";
      case CONFIRMED -> "check";
      case MOVED -> "clock";
      case CANCELED -> "cross";
      case EDITED -> "done";
    };
  }
}
