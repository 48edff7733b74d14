package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.web.appointment.TypedReminders.Row;

class NewAppointmentPageTest {

  private final AdasPages pages = new AdasPages();
  private final BookingForm form = pages.bookingForm;

  @Nested
  class Begins {

    @Test
    void with_today_while_an_hour_is_left() {
      pages.days().begin(pages.bookingForm.getStart());

      assertThat(form.getStart().getDate()).isEqualTo("2026-11-23");
    }

    @Test
    void with_tomorrow_when_the_day_is_over() {
      pages.punctual.clock.setTo(Instant.parse("2026-11-23T20:00:00Z"));

      pages.days().begin(pages.bookingForm.getStart());

      assertThat(form.getStart().getDate()).isEqualTo("2026-11-24");
    }

    @Test
    void with_the_day_that_the_address_names() {
      form.getStart().setDate("2026-12-24");

      pages.days().begin(pages.bookingForm.getStart());

      assertThat(form.getStart().getDate()).isEqualTo("2026-12-24");
    }
  }

  @Nested
  class Books {

    @Test
    void confirmed_on_the_owners_clocks_and_leads_to_the_list() {
      type("Tea", "2026-12-01", "10:00");
      form.setNotes("Bring biscuits");
      form.getReminders().want(60);
      form.getReminders().want(1440);

      assertThat(pages.newAppointment().book()).isEqualTo("/appointments?faces-redirect=true");

      Appointment tea = booked().get(0);
      assertThat(tea.status()).isEqualTo(Status.CONFIRMED);
      assertThat(tea.slot().start()).hasToString("2026-12-01T09:00:00Z");
      assertThat(tea.details().notes()).contains("Bring biscuits");
      assertThat(minutesBefore(tea)).containsExactly(1440, 60);
      assertThat(pages.feedback.shown())
          .containsExactly("next page: Booked: Tea, Tuesday 1 December 2026, 10:00 – 11:00.");
    }

    @Test
    void without_default_reminders_that_would_be_in_the_past() {
      form.getReminders().propose(List.of(1440, 60, 10_080));
      type("Tea", "2026-11-23", "20:00");

      assertThat(pages.newAppointment().book()).isEqualTo("/appointments?faces-redirect=true");

      assertThat(minutesBefore(booked().get(0))).containsExactly(60);
      assertThat(pages.feedback.shown())
          .containsExactly(
              "next page: Booked: Tea, Monday 23 November 2026, 20:00 – 21:00. Default reminders"
                  + " that would have been in the past were left out.");
    }

    @Test
    void nothing_at_a_taken_hour_and_keeps_all_default_reminders_for_another_day() {
      pages.book("Dinner", "2026-11-23T19:00:00Z");
      form.getReminders().propose(List.of(10_080, 1440, 60));
      type("Tea", "2026-11-23", "20:00");

      assertThat(pages.newAppointment().book()).isNull();

      assertThat(booked()).hasSize(1);
      assertThat(form.getReminders().minutes()).containsExactly(10_080, 1440, 60);
      assertThat(form.getFree()).isNotEmpty();
    }

    @Test
    void nothing_when_the_owner_typed_a_reminder_that_would_be_in_the_past() {
      form.getReminders().propose(List.of(60, 10_080));
      form.getReminders().getRows().get(0).setNumber("2");
      form.getReminders().getRows().get(0).setUnit(ReminderUnit.DAYS);
      type("Tea", "2026-11-23", "20:00");

      assertThat(pages.newAppointment().book()).isNull();

      assertThat(booked()).isEmpty();
      assertThat(form.getReminders().getRows())
          .extracting(Row::getFault)
          .allMatch(fault -> fault.startsWith("This reminder would be due in the past"));
    }

    @Test
    void only_once_for_several_clicks() {
      type("Tea", "2026-12-01", "10:00");

      pages.newAppointment().book();

      assertThat(pages.newAppointment().book()).isEqualTo("/appointments?faces-redirect=true");
      assertThat(booked()).hasSize(1);
      assertThat(pages.feedback.shown()).hasSize(1);
    }
  }

  @Nested
  class Refuses {

    @Test
    void with_all_faults_at_once_and_keeps_the_typed_text() {
      type(" ", "soon", "");
      form.getReminders().want(10);
      form.getReminders().getRows().get(0).setNumber("x");

      assertThat(pages.newAppointment().book()).isNull();

      assertThat(booked()).isEmpty();
      assertThat(pages.feedback.shown())
          .containsExactly(
              "refuse: booking:title title-required",
              "refuse: booking:date date-invalid",
              "refuse: booking:time time-required");
      assertThat(form.getReminders().getRows().get(0).getFault())
          .isEqualTo("Enter a whole number from 0 to four weeks.");
      assertThat(form.getStart().getDate()).isEqualTo("soon");
    }

    @Test
    void a_taken_hour_and_offers_the_next_free_ones() {
      pages.book("Review", "2026-12-01T09:30:00Z");
      pages.book("Late", "2026-12-01T21:00:00Z");
      type("Tea", "2026-12-01", "10:00");

      assertThat(pages.newAppointment().book()).isNull();

      assertThat(pages.feedback.shown()).containsExactly("refuse: booking:time slot-taken");
      assertThat(form.getFree())
          .containsExactly(
              new FreeStart("2026-12-01", "11:30", "Tuesday 1 December, 11:30"),
              new FreeStart("2026-12-01", "12:30", "Tuesday 1 December, 12:30"),
              new FreeStart("2026-12-01", "13:30", "Tuesday 1 December, 13:30"));
    }

    @Test
    void a_start_that_was_typed_on_clocks_of_another_zone_until_it_is_sent_again() {
      type("Tea", "2026-12-01", "10:00");
      form.getStart().setZone("Asia/Tokyo");

      assertThat(pages.newAppointment().book()).isNull();

      assertThat(booked()).isEmpty();
      assertThat(pages.feedback.shown()).containsExactly("refuse: booking:time zone-changed");
      assertThat(pages.newAppointment().book()).isNotNull();
      assertThat(booked().get(0).slot().start()).hasToString("2026-12-01T09:00:00Z");
    }

    @Test
    void a_reminder_that_would_be_due_in_the_past_at_its_row() {
      type("Tea", "2026-11-23", "15:00");
      form.getReminders().want(60);
      form.getReminders().want(1440);

      pages.newAppointment().book();

      assertThat(booked()).isEmpty();
      assertThat(form.getReminders().getRows())
          .extracting(TypedReminders.Row::getFault)
          .containsExactly(
              "", "This reminder would be due in the past. Choose a shorter time or remove it.");
    }

    @Test
    void a_taken_hour_together_with_every_other_fault() {
      pages.book("Review", "2026-11-23T14:00:00Z");
      type("", "2026-11-23", "15:00");
      form.getReminders().want(1440);

      pages.newAppointment().book();

      assertThat(pages.feedback.shown())
          .containsExactly(
              "refuse: booking:title title-required", "refuse: booking:time slot-taken");
      assertThat(form.getReminders().getRows().get(0).getFault()).contains("due in the past");
      assertThat(form.getFree())
          .first()
          .isEqualTo(new FreeStart("2026-11-23", "16:00", "Monday 23 November, 16:00"));
    }
  }

  @Test
  void puts_a_draft_back_with_its_rows_of_reminders() {
    pages
        .newAppointment()
        .restore(
            AdasPages.draft(
                Map.of(
                    "draft.title", List.of("Tea"),
                    "draft.date", List.of("2026-12-01"),
                    "draft.time", List.of("9 am"),
                    "draft.notes", List.of("Bring biscuits"),
                    "draft.reminder", List.of("x MINUTES", "2 DAYS", "nonsense", "3 YEARS"))));

    assertThat(form.getTitle()).isEqualTo("Tea");
    assertThat(form.getNotes()).isEqualTo("Bring biscuits");
    assertThat(form.getStart().readTime()).contains(LocalTime.of(9, 0));
    assertThat(form.getReminders().getRows())
        .extracting(row -> row.getNumber() + " " + row.getUnit())
        .containsExactly("x MINUTES", "2 DAYS");
    assertThat(pages.feedback.shown())
        .containsExactly("done: What you had typed is back. It is not saved yet.");
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

  private List<Integer> minutesBefore(Appointment appointment) {
    return pages
        .punctual
        .browsingReminders
        .ofAppointments(List.of(appointment.id()))
        .getOrDefault(appointment.id(), List.of())
        .stream()
        .map(reminder -> reminder.trigger().minutesBefore())
        .toList();
  }
}
