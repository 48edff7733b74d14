package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.Day;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Feedback;

/**
 * The place in a list of appointments that is shown first. It is the appointment that was booked on
 * the previous page, or the day that the owner chose to go to.
 */
@RequestScoped
public class ListTarget {

  /** Passes the id of a booked appointment to the next page. */
  static final String BOOKED = "booked";

  private final Me me;
  private final BrowsingAppointments browsing;
  private final ListChoice choice;
  private final Feedback feedback;

  @Inject
  public ListTarget(Me me, BrowsingAppointments browsing, ListChoice choice, Feedback feedback) {
    this.me = me;
    this.browsing = browsing;
    this.choice = choice;
    this.feedback = feedback;
  }

  /** The id of the appointment that was booked on the previous page. */
  Optional<AppointmentId> booked() {
    return feedback.passed(BOOKED).flatMap(StateToken::readId);
  }

  /**
   * The starts of the appointments that are listed before the target.
   *
   * @param listed the starts of all appointments in the list
   * @return empty without a target
   */
  Optional<Range> before(Range listed) {
    return bookedStart()
        .map(start -> new Range(listed.from(), Optional.of(start)))
        .or(() -> choice.day().map(day -> beforeDay(day, listed)));
  }

  /** Says whether a day is at or after the chosen day, in the order of the list. */
  boolean isReached(LocalDate day) {
    return choice
        .day()
        .filter(chosen -> isBackwards() ? !day.isAfter(chosen) : !day.isBefore(chosen))
        .isPresent();
  }

  private Range beforeDay(LocalDate date, Range listed) {
    Day day = new Day(date, me.getTimeZone());
    return isBackwards()
        ? new Range(Optional.of(day.end()), listed.to())
        : new Range(listed.from(), Optional.of(day.start()));
  }

  private Optional<Instant> bookedStart() {
    return booked()
        .flatMap(id -> browsing.find(me.id(), id))
        .map(Appointment::slot)
        .map(slot -> slot.start());
  }

  private boolean isBackwards() {
    return choice.tab() == Tab.PAST;
  }
}
