package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.application.reminder.RemindedAppointment;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Booking;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Origin;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.appointment.Timing;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.rest.answer.Json;
import org.punctual.rest.reminder.ReminderJson;

class AppointmentJsonTest {

  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
  private static final AppointmentId APPOINTMENT = new AppointmentId(ID);
  private static final AccountId OWNER = new AccountId(ID);
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.987654Z");
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

  @Test
  void a_submitted_appointment_has_all_members_in_order() {
    Appointment appointment =
        appointment(Optional.empty(), new Origin(key(), Optional.of(new ExternalId("CRM-42"))));
    Reminder reminder =
        Reminder.scheduled(
            new ReminderId(ID), new Reminder.Subject(APPOINTMENT, OWNER), 1440, START);
    assertThat(Json.of(json(appointment, reminder)))
        .isEqualTo(
            """
            {"id":"01990000-0000-7000-8000-000000000001","title":"Dental “check-up”",\
            "start":"2026-12-01T09:00:00Z","end":"2026-12-01T10:00:00Z",\
            "timeZone":"Europe/Vienna","status":"pending","source":"api","notes":null,\
            "externalId":"CRM-42","cancelReason":null,"reminders":[\
            {"id":"01990000-0000-7000-8000-000000000001","minutesBefore":1440,\
            "dueAt":"2026-11-30T09:00:00Z","status":"scheduled","sentAt":null}],\
            "createdAt":"2026-11-22T12:00:00Z","updatedAt":"2026-11-22T12:00:00Z"}\
            """);
  }

  @Test
  void a_reminder_that_was_sent_again_keeps_its_due_time() {
    Reminder again =
        Reminder.scheduled(
                new ReminderId(ID), new Reminder.Subject(APPOINTMENT, OWNER), 1440, START)
            .missed()
            .sentAgain(START.minusSeconds(60));
    assertThat(ReminderJson.from(again, START).dueAt()).isEqualTo("2026-11-30T09:00:00Z");
  }

  @Test
  void a_canceled_appointment_of_the_owner_shows_its_status_and_source() {
    Appointment canceled =
        appointment(Optional.of("Bring\n\"both\""), new Origin(Optional.empty(), Optional.empty()))
            .cancel(CancelReason.of(Optional.of("Ill")), NOW.plusSeconds(60));
    assertThat(Json.of(json(canceled)))
        .contains("\"status\":\"canceled\",\"source\":\"web\",\"notes\":\"Bring\\n\\\"both\\\"\"")
        .contains("\"externalId\":null,\"cancelReason\":\"Ill\",\"reminders\":[]")
        .endsWith("\"updatedAt\":\"2026-11-22T12:01:00Z\"}");
  }

  private static AppointmentJson json(Appointment appointment, Reminder... reminders) {
    return AppointmentJson.from(new RemindedAppointment(appointment, List.of(reminders)));
  }

  @Test
  void the_last_page_has_no_cursor() {
    assertThat(Json.of(new AppointmentPageJson(List.of(), null)))
        .isEqualTo("{\"items\":[],\"nextCursor\":null}");
  }

  private static Appointment appointment(Optional<String> notes, Origin origin) {
    Booking booking =
        new Booking(
            new Details("Dental “check-up”", notes),
            Timing.from(START, ZoneId.of("Europe/Vienna")),
            origin.externalId(),
            ReminderTimes.NONE);
    return Appointment.booked(APPOINTMENT, OWNER, booking, origin, NOW);
  }

  private static Optional<ApiKeyId> key() {
    return Optional.of(new ApiKeyId(ID));
  }
}
