package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.Appointment;
import org.punctual.web.frame.Pages;

/** More appointments than fit a page. */
class AppointmentsPagingTest {

  private final AdasPages pages = new AdasPages();

  @Test
  void continues_on_the_next_page() {
    bookMany(Pages.SIZE + 1);
    pages.choice.setPage("2");

    assertThat(titles()).containsExactly("Number 20");
    assertThat(pages.appointments().getPages()).isEqualTo(new Pages(2, 2));
  }

  @Test
  void ends_with_the_last_page_for_any_larger_number() {
    bookMany(Pages.SIZE);
    pages.choice.setPage("9");

    assertThat(titles()).hasSize(Pages.SIZE);
    assertThat(pages.appointments().getPages()).isEqualTo(new Pages(1, 1));
  }

  @Test
  void goes_to_the_page_and_the_day_of_a_date() {
    bookMany(3 * Pages.SIZE);
    pages.choice.setDate("2026-11-26");

    AppointmentsPage page = pages.appointments();
    assertThat(page.getPages()).isEqualTo(new Pages(2, 3));
    assertThat(page.getDays().stream().filter(page::isSought).map(AgendaDay::date))
        .containsExactly("26 November 2026");
  }

  @Test
  void goes_to_the_next_day_with_appointments_and_to_the_last_page_at_most() {
    bookMany(Pages.SIZE + 1);
    pages.choice.setDate("2027-01-01");
    assertThat(pages.appointments().getPages()).isEqualTo(new Pages(2, 2));

    pages.choice.setDate("2020-01-01");
    AppointmentsPage page = pages.appointments();
    assertThat(page.getPages()).isEqualTo(new Pages(1, 2));
    assertThat(page.isSought(page.getDays().get(0))).isTrue();
  }

  @Test
  void goes_back_to_a_date_in_the_past() {
    bookMany(3 * Pages.SIZE);
    pages.choice.setTab("past");
    pages.punctual.clock.setTo(Instant.parse("2026-12-24T09:00:00Z"));
    pages.choice.setDate("2026-11-25");

    AppointmentsPage page = pages.appointments();
    assertThat(page.getPages()).isEqualTo(new Pages(2, 3));
    assertThat(page.getDays().stream().filter(page::isSought).map(AgendaDay::date))
        .containsExactly("25 November 2026");
  }

  @Test
  void shows_the_page_of_the_appointment_that_was_just_booked_and_marks_it() {
    bookMany(3 * Pages.SIZE);
    Appointment booked = pages.book("Behind them", "2026-11-28T09:00:00Z");
    pages.reports().reportOnNextPage("booked", booked);

    AppointmentsPage page = pages.appointments();
    assertThat(page.getPages()).isEqualTo(new Pages(4, 4));
    assertThat(page.getDays().stream().flatMap(day -> day.cards().stream()).filter(page::isNew))
        .extracting(AppointmentCard::title)
        .containsExactly("Behind them");
  }

  private void bookMany(int count) {
    Instant first = Instant.parse("2026-11-24T09:00:00Z");
    IntStream.range(0, count)
        .forEach(i -> pages.book("Number " + i, first.plus(Duration.ofHours(i)).toString()));
  }

  private List<String> titles() {
    return pages.appointments().getDays().stream()
        .flatMap(day -> day.cards().stream())
        .map(AppointmentCard::title)
        .toList();
  }
}
