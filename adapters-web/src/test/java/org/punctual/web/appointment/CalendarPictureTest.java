package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.punctual.domain.appointment.Appointment;

class CalendarPictureTest {

  private final AdasPages pages = new AdasPages();

  @Test
  void draws_appointments_that_hold_their_hour_on_the_owners_clocks_and_links_to_them() {
    Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z");
    pages.submit("Viewing", "2026-12-02T09:00:00Z");

    assertThat(drawn("2026-12-01T00:00", "2026-12-03T00:00"))
        .extracting(
            event -> event.getTitle() + " " + event.getStartDate() + " " + event.getStyleClass())
        .containsExactly(
            "Tea 2026-12-01T10:00 event-confirmed", "Viewing 2026-12-02T10:00 event-pending");
    assertThat(drawn("2026-12-01T00:00", "2026-12-02T00:00").get(0).getUrl())
        .isEqualTo("/appointments/view?id=" + tea.id());
  }

  @Test
  void draws_only_the_requested_period_and_appointments_that_reach_into_it() {
    pages.book("Before", "2026-11-30T21:30:00Z");
    pages.book("Over midnight", "2026-11-30T22:30:00Z");
    pages.book("After", "2026-12-01T23:00:00Z");

    assertThat(drawn("2026-12-01T00:00", "2026-12-02T00:00"))
        .extracting(ScheduleEvent::getTitle)
        .containsExactly("Over midnight");
  }

  @Test
  void asks_for_no_instant_that_a_database_can_not_store() {
    pages.book("Tea", "2026-12-01T09:00:00Z");

    assertThat(drawn("-999999999-01-01T00:00", "+999999999-12-31T23:59"))
        .extracting(ScheduleEvent::getTitle)
        .containsExactly("Tea");
  }

  @Test
  void begins_with_today_in_the_owners_zone() {
    assertThat(picture().getToday()).isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void shows_the_hours_and_the_status_of_each_appointment() {
    pages.book("Tea", "2026-12-01T09:00:00Z");
    pages.submit("Viewing", "2026-12-02T09:00:00Z");

    assertThat(drawn("2026-12-01T00:00", "2026-12-03T00:00"))
        .extracting(ScheduleEvent::getDynamicProperties)
        .containsExactly(
            Map.of("hours", "10:00 – 11:00", "time", "10:00", "status", "Confirmed"),
            Map.of("hours", "10:00 – 11:00", "time", "10:00", "status", "Pending"));
  }

  @Test
  void draws_an_hour_within_which_clocks_are_changed_one_hour_high_and_names_the_clocks() {
    // On 2027-03-28 at 02:00 clocks in Vienna are set to 03:00.
    pages.book("Early", "2027-03-28T00:30:00Z");

    ScheduleEvent<?> event = drawn("2027-03-28T00:00", "2027-03-29T00:00").get(0);
    assertThat(event.getEndDate()).isEqualTo(event.getStartDate().plusHours(1));
    assertThat(event.getDynamicProperties()).containsEntry("time", "01:30 CET – 03:30 CEST");
  }

  @Test
  void knows_the_present_time_on_the_owners_clocks() {
    assertThat(picture().getNow())
        .isEqualTo(
            LocalDateTime.ofInstant(pages.punctual.clock.instant(), ZoneId.of("Europe/Vienna")));
  }

  private List<ScheduleEvent<?>> drawn(String from, String to) {
    LazyScheduleModel model = (LazyScheduleModel) picture().getModel();
    model.loadEvents(LocalDateTime.parse(from), LocalDateTime.parse(to));
    return List.copyOf(model.getEvents());
  }

  private CalendarPicture picture() {
    return new CalendarPicture(
        pages.me, pages.punctual.browsing, pages.words, pages.punctual.clock);
  }
}
