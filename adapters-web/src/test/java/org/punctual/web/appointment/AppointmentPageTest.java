package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.RequestedTime;

class AppointmentPageTest {

  private final AdasPages pages = new AdasPages();

  @Test
  void shows_the_appointment_that_its_address_names() {
    Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z", 10);
    pages.appointmentForm.setId(tea.id().toString());

    assertThat(pages.appointment().getCard().title()).isEqualTo("Tea");
    assertThat(pages.records().getReminders())
        .containsExactly(
            new ReminderHistory(
                new ReminderLine("10 minutes before", "scheduled for 1 Dec 2026, 09:50", "bell"),
                List.of()));
  }

  @Test
  void shows_the_history_with_the_key_the_times_and_the_reason() {
    Appointment viewing = pages.submit("Viewing", "2026-12-01T09:00:00Z");
    pages.appointmentForm.setId(viewing.id().toString());
    pages.punctual.clock.advance(Duration.ofMinutes(5));
    Appointment confirmed = pages.punctual.deciding.confirm(pages.ada.id(), shown(viewing));
    pages.punctual.deciding.move(
        pages.ada.id(),
        shown(confirmed),
        RequestedTime.at(Instant.parse("2026-12-01T11:30:00Z"), AdasPages.VIENNA));
    pages.punctual.cancel(pages.ada.id(), pages.key, viewing.id(), Optional.of("Tenant found"));

    assertThat(pages.records().getChanges())
        .extracting(line -> String.join(" | ", line.text(), line.time(), line.detail()))
        .containsExactly(
            "Submitted by Homefinder | 23 Nov 2026, 13:00 | ",
            "Confirmed by you | 23 Nov 2026, 13:05 | ",
            "Moved by you | 23 Nov 2026, 13:05 | From 1 Dec 2026, 10:00 to 1 Dec 2026, 12:30",
            "Canceled by Homefinder | 23 Nov 2026, 13:05 | Reason: Tenant found");
  }

  @Test
  void does_not_show_an_appointment_of_another_owner() {
    Account grace = pages.register("grace@example.org");
    Appointment others =
        pages.punctual.booking.book(
            grace.id(), AdasPages.request("Secret", "2026-12-01T09:00:00Z"));
    pages.appointmentForm.setId(others.id().toString());

    assertThat(pages.appointment().appointment()).isEmpty();
  }

  private static SeenState shown(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "01930000-0000-7000-8000-00000000000a"})
  void does_not_show_an_unknown_appointment(String id) {
    pages.appointmentForm.setId(id);

    assertThat(pages.appointment().appointment()).isEmpty();
  }
}
