package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.web.account.Me;

/**
 * The calendar of {@code /appointments}: pending and confirmed appointments, a month or a week at a
 * time.
 */
@Named
@RequestScoped
public class CalendarPicture {

  /** More than the hours in six weeks, the longest period that is shown. */
  private static final int MORE_THAN_SIX_WEEKS_HOLD = 1_100;

  private final Me me;
  private final BrowsingAppointments browsing;
  private final AppointmentWords words;
  private final Clock clock;

  @Inject
  public CalendarPicture(
      Me me, BrowsingAppointments browsing, AppointmentWords words, Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.words = words;
    this.clock = clock;
  }

  /** Today in the owner's zone. */
  public LocalDate getToday() {
    return LocalDate.ofInstant(clock.instant(), me.getTimeZone());
  }

  /** The present time on the owner's clocks, to the second and without a zone. */
  public LocalDateTime getNow() {
    return LocalDateTime.ofInstant(clock.instant(), me.getTimeZone())
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** The appointments, looked up for the period that is shown. */
  public ScheduleModel getModel() {
    return new Model();
  }

  private class Model extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    @Override
    public void loadEvents(LocalDateTime from, LocalDateTime to) {
      ZoneId zone = me.getTimeZone();
      AppointmentQuery shown =
          AppointmentQuery.holding(
              from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), MORE_THAN_SIX_WEEKS_HOLD);
      browsing.list(me.id(), shown).forEach(appointment -> addEvent(event(appointment, zone)));
    }
  }

  /**
   * Each event is one hour high on the owner's clocks, even when clocks are changed within it. Its
   * text then names the clocks.
   */
  private ScheduleEvent<?> event(Appointment appointment, ZoneId zone) {
    LocalDateTime start = LocalDateTime.ofInstant(appointment.slot().start(), zone);
    String status = appointment.isLapsed(clock.instant()) ? "lapsed" : appointment.status().code();
    return DefaultScheduleEvent.builder()
        .id(appointment.id().toString())
        .title(appointment.details().title())
        .startDate(start)
        .endDate(start.plusHours(1))
        .url("/appointments/view?id=" + appointment.id())
        .styleClass("event-" + appointment.status().code())
        .dynamicProperty("hours", words.times().hours(appointment.slot()))
        .dynamicProperty("time", words.times().start(appointment.slot()))
        .dynamicProperty("status", words.text("status." + status))
        .build();
  }
}
