package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.PatchMember;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.request.Bodies;

class PatchBodyTest {

  @Test
  void every_member_is_read() {
    RequestedStart start = new RequestedStart.At(Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(
            read(
                """
                {"title": "Check-up", "start": "2026-12-01T10:00:00+01:00", "notes": "fasting",
                 "timeZone": "Europe/Vienna", "reminders": [{"minutesBefore": 60}]}
                """))
        .isEqualTo(
            new AppointmentPatch(
                PatchMember.of(Optional.of("Check-up")),
                PatchMember.of(Optional.of(start)),
                PatchMember.of(Optional.of("Europe/Vienna")),
                PatchMember.of(Optional.of("fasting")),
                PatchMember.of(Optional.of(List.of(60)))));
  }

  @Test
  void null_is_not_the_same_as_an_absent_member() {
    AppointmentPatch nothing = read("{}");
    AppointmentPatch nulls =
        read("{\"title\":null,\"start\":null,\"timeZone\":null,\"notes\":null,\"reminders\":null}");
    assertThat(nothing.title()).isEqualTo(PatchMember.absent());
    assertThat(nothing.minutesBefore()).isEqualTo(PatchMember.absent());
    assertThat(nulls.title()).isEqualTo(PatchMember.of(Optional.empty()));
    assertThat(nulls.start()).isEqualTo(PatchMember.of(Optional.empty()));
    assertThat(nulls.timeZone()).isEqualTo(PatchMember.of(Optional.empty()));
    assertThat(nulls.notes()).isEqualTo(PatchMember.of(Optional.empty()));
    assertThat(nulls.minutesBefore()).isEqualTo(PatchMember.of(Optional.of(List.of())));
  }

  @Test
  void all_unreadable_members_are_reported_at_once() {
    assertComplains(
        () ->
            read(
                """
                {"externalId": "CRM-42", "status": "confirmed", "title": 5, "start": "soon",
                 "notes": [], "timeZone": 1, "reminders": [{"minutesBefore": "60"}]}
                """),
        "/title malformed-body",
        "/start malformed-body",
        "/timeZone malformed-body",
        "/notes malformed-body",
        "/reminders/0/minutesBefore malformed-body",
        "/externalId malformed-body",
        "/status malformed-body");
  }

  private static AppointmentPatch read(String text) {
    Complaints complaints = new Complaints();
    Optional<AppointmentPatch> read = Bodies.of(text).object(complaints).map(PatchBody::read);
    complaints.refuseIfAny();
    return read.orElseThrow();
  }
}
