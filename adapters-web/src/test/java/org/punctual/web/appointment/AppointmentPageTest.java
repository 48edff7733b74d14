package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;

class AppointmentPageTest {

  private final AdasPages pages = new AdasPages();

  @Test
  void shows_the_appointment_that_its_address_names() {
    Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z", 10);
    pages.appointmentForm.setId(tea.id().toString());

    assertThat(pages.appointment().getCard().title()).isEqualTo("Tea");
    assertThat(pages.appointment().getStories())
        .containsExactly(
            new ReminderStory(
                new ReminderLine("10 minutes before", "scheduled for 1 Dec 2026, 09:50", "bell"),
                List.of()));
  }

  @Test
  void knows_nothing_of_what_belongs_to_someone_else() {
    Account grace = pages.register("grace@example.org");
    Appointment others =
        pages.punctual.booking.book(
            grace.id(), AdasPages.request("Secret", "2026-12-01T09:00:00Z"));
    pages.appointmentForm.setId(others.id().toString());

    assertThat(pages.appointment().appointment()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "01930000-0000-7000-8000-00000000000a"})
  void knows_nothing_of_what_there_is_not(String id) {
    pages.appointmentForm.setId(id);

    assertThat(pages.appointment().appointment()).isEmpty();
  }
}
