package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.domain.appointment.Appointment;

@DisplayName("Free hours that are offered in place of a taken hour")
class OffersAfterRefusalTest {

  private final AdasPages pages = new AdasPages();
  private final BookingForm form = pages.bookingForm;

  @Test
  void of_a_repeated_time_are_written_as_they_can_be_typed() {
    // On 2027-10-31 at 03:00 clocks in Vienna are set back to 02:00.
    pages.book("First", "2027-10-31T00:30:00Z");
    pages.book("After", "2027-10-31T02:30:00Z");
    type("Tea", "2027-10-31", "02:30");
    assertThat(pages.newAppointment().book()).isNull();
    FreeStart offer = form.getFree().get(0);
    assertThat(offer)
        .isEqualTo(new FreeStart("2027-10-31", "02:30 CET", "Sunday 31 October, 02:30 CET"));

    type("Tea", offer.date(), offer.time());

    assertThat(pages.newAppointment().book()).isNotNull();
    assertThat(booked())
        .extracting(one -> one.slot().start() + " " + one.details().title())
        .contains("2027-10-31T01:30:00Z Tea");
  }

  @Test
  void are_gone_once_another_day_is_typed() {
    pages.book("Review", "2026-12-01T09:30:00Z");
    type("Tea", "2026-12-01", "10:00");
    pages.newAppointment().book();

    form.getStart().setDate("2026-12-02");

    assertThat(form.getFree()).isEmpty();
  }

  @Test
  void are_gone_once_the_time_zone_is_another() {
    pages.book("Review", "2026-12-01T09:30:00Z");
    type("Tea", "2026-12-01", "10:00");
    form.getStart().setZone("Asia/Tokyo");
    form.offer(List.of(new FreeStart("2026-12-01", "19:30", "Tuesday 1 December, 19:30")));

    pages.newAppointment().book();

    assertThat(form.getFree()).isEmpty();
  }

  @Test
  void may_be_on_the_next_day() {
    pages.book("Late", "2026-12-01T22:30:00Z");
    type("Tea", "2026-12-01", "23:00");

    pages.newAppointment().book();

    assertThat(form.getFree())
        .first()
        .isEqualTo(new FreeStart("2026-12-02", "00:30", "Wednesday 2 December, 00:30"));
  }

  @Test
  void are_gone_once_something_else_is_wrong() {
    pages.book("Review", "2026-12-01T09:00:00Z");
    type("Tea", "2026-12-01", "10:00");
    pages.newAppointment().book();
    type("", "2026-12-01", "11:00");

    pages.newAppointment().book();

    assertThat(form.getFree()).isEmpty();
  }

  private void type(String title, String date, String time) {
    form.setTitle(title);
    form.getStart().setDate(date);
    form.getStart().setTime(time);
  }

  private List<Appointment> booked() {
    return pages.punctual.browsing.list(
        pages.ada.id(),
        new AppointmentQuery(
            AppointmentQuery.Range.ALL,
            AppointmentQuery.Filter.NONE,
            AppointmentQuery.Order.EARLIEST_FIRST,
            AppointmentQuery.Page.first(10)));
  }
}
