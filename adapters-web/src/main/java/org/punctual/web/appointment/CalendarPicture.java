package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.account.Me;

/** The calendar of {@code /appointments}: what holds its hour, a month or a week at a time. */
@Named
@RequestScoped
public class CalendarPicture {

  /** More than the hours of the longest stretch that is drawn, six weeks. */
  private static final int MORE_THAN_SIX_WEEKS_HOLD = 1_100;

  private final Me me;
  private final BrowsingAppointments browsing;
  private final Clock clock;

  @Inject
  public CalendarPicture(Me me, BrowsingAppointments browsing, Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.clock = clock;
  }

  /** The day it is for the owner. */
  public LocalDate getToday() {
    return LocalDate.ofInstant(clock.instant(), me.getTimeZone());
  }

  /** The appointments, looked up for the stretch of time that is drawn. */
  public ScheduleModel getModel() {
    return new Model();
  }

  private class Model extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    @Override
    public void loadEvents(LocalDateTime from, LocalDateTime to) {
      ZoneId zone = me.getTimeZone();
      Range range =
          Range.between(
              from.atZone(zone).toInstant().minus(TimeSlot.HOUR), to.atZone(zone).toInstant());
      Filter filter = Filter.of(EnumSet.of(Status.PENDING, Status.CONFIRMED));
      Page page = Page.first(MORE_THAN_SIX_WEEKS_HOLD);
      browsing
          .list(me.id(), new AppointmentQuery(range, filter, Order.EARLIEST_FIRST, page))
          .forEach(appointment -> addEvent(event(appointment, zone)));
    }
  }

  private static ScheduleEvent<?> event(Appointment appointment, ZoneId zone) {
    return DefaultScheduleEvent.builder()
        .id(appointment.id().toString())
        .title(appointment.details().title())
        .startDate(LocalDateTime.ofInstant(appointment.slot().start(), zone))
        .endDate(LocalDateTime.ofInstant(appointment.slot().end(), zone))
        .url("/appointments/view?id=" + appointment.id())
        .styleClass("event-" + appointment.status().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
