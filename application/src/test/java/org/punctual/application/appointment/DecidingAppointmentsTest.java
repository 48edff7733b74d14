package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.appointment.AppointmentReason.CHANGED_MEANWHILE;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.REASON_INVALID;
import static org.punctual.domain.appointment.AppointmentReason.SLOT_TAKEN;
import static org.punctual.domain.appointment.AppointmentReason.START_IN_PAST;
import static org.punctual.domain.appointment.AppointmentReason.WRONG_STATUS;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Decision;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;

class DecidingAppointmentsTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final Appointment pending =
      punctual.submit(ada, new ApiKeyId(new UUID(0, 2)), Requests.at(TEN));

  @Nested
  class Confirming {

    @Test
    void makes_a_pending_one_confirmed() {
      Appointment confirmed = punctual.deciding.confirm(ada, shown(pending));

      assertThat(confirmed.status()).isEqualTo(Status.CONFIRMED);
      assertThat(punctual.browsing.find(ada, pending.id())).contains(confirmed);
    }

    @Test
    void is_refused_when_it_changed_since_it_was_shown() {
      Appointment moved = punctual.deciding.move(ada, shown(pending), Requests.timeOf(NOON));

      assertRefused(CHANGED_MEANWHILE, () -> punctual.deciding.confirm(ada, shown(pending)));
      assertThat(punctual.browsing.find(ada, pending.id())).contains(moved);
    }

    @Test
    void is_refused_twice() {
      Appointment confirmed = punctual.deciding.confirm(ada, shown(pending));

      assertRefused(WRONG_STATUS, () -> punctual.deciding.confirm(ada, shown(confirmed)));
    }

    @Test
    void is_refused_when_it_has_lapsed() {
      punctual.clock.setTo(TEN);

      assertRefused(WRONG_STATUS, () -> punctual.deciding.confirm(ada, shown(pending)));
    }

    @Test
    void is_refused_to_anyone_but_the_owner() {
      AccountId bob = punctual.customer("Bob").id();

      assertRefused(NOT_FOUND, () -> punctual.deciding.confirm(bob, shown(pending)));
    }
  }

  @Nested
  class Canceling {

    @Test
    void keeps_the_reason() {
      Appointment canceled = cancel(pending, "ill");

      assertThat(canceled.decision())
          .isEqualTo(new Decision(Status.CANCELED, Optional.of(new CancelReason("ill"))));
      assertThat(punctual.browsing.find(ada, pending.id())).contains(canceled);
    }

    @Test
    void frees_the_rest_of_the_hour_of_a_started_one() {
      punctual.clock.setTo(TEN.plusSeconds(60));

      cancel(pending, "nobody came");

      assertThat(punctual.browsing.taken(ada, TimeSlot.hourFrom(TEN))).isEmpty();
    }

    @Test
    void is_refused_when_it_has_ended_or_changed_meanwhile() {
      punctual.clock.setTo(TEN.plus(TimeSlot.HOUR));

      assertRefused(WRONG_STATUS, () -> cancel(pending, "late"));
      assertRefused(
          CHANGED_MEANWHILE,
          () -> punctual.deciding.cancel(ada, new SeenState(pending.id(), 1), Optional.empty()));
    }

    @Test
    void of_an_unknown_one_is_not_found_whatever_the_reason() {
      SeenState unknown = new SeenState(new AppointmentId(new UUID(9, 9)), 0);

      assertRefused(NOT_FOUND, () -> punctual.deciding.cancel(ada, unknown, Optional.of("\u0000")));
      assertRefused(REASON_INVALID, () -> cancel(pending, "\u0000"));
    }

    private Appointment cancel(Appointment appointment, String reason) {
      return punctual.deciding.cancel(ada, shown(appointment), Optional.of(reason));
    }
  }

  @Nested
  class Moving {

    @Test
    void keeps_the_status_and_reads_the_time_in_the_owners_zone() {
      Appointment moved = move(pending, NOON);

      assertThat(moved.status()).isEqualTo(Status.PENDING);
      assertThat(moved.timing()).isEqualTo(Timing.from(NOON, ZoneId.of("Europe/Vienna")));
      assertThat(punctual.browsing.find(ada, pending.id())).contains(moved);
    }

    @Test
    void may_overlap_itself_but_nothing_else() {
      punctual.booking.book(ada, Requests.at(NOON));

      Appointment moved = move(pending, TEN.plusSeconds(1800));

      assertThat(moved.slot().start()).isEqualTo(TEN.plusSeconds(1800));
      assertRefused(SLOT_TAKEN, () -> move(moved, TEN.plusSeconds(5400)));
    }

    @Test
    void frees_the_hour_it_had() {
      move(pending, NOON);

      assertThat(punctual.browsing.taken(ada, TimeSlot.hourFrom(TEN))).isEmpty();
    }

    @Test
    void checks_the_new_start_as_at_booking() {
      assertRefused(START_IN_PAST, () -> move(pending, InMemoryPunctual.START));
      assertRefusedAs(
          List.of("start start-not-on-minute"), () -> move(pending, NOON.plusSeconds(1)));
    }

    @Test
    void is_refused_once_it_has_started() {
      punctual.clock.setTo(TEN);

      assertRefused(WRONG_STATUS, () -> move(pending, NOON));
    }

    @Test
    void to_the_same_start_in_another_zone_starts_no_other_round_of_reminders() {
      Appointment booked = punctual.booking.book(ada, Requests.at(NOON, 60));
      var before = punctual.reminders.ofAppointments(List.of(booked.id()));

      Appointment shown =
          punctual.deciding.move(ada, shown(booked), RequestedTime.at(NOON, ZoneId.of("UTC")));

      assertThat(shown.timing().timeZone()).isEqualTo(ZoneId.of("UTC"));
      assertThat(punctual.browsing.find(ada, booked.id())).contains(shown);
      assertThat(punctual.reminders.ofAppointments(List.of(booked.id()))).isEqualTo(before);
    }

    private Appointment move(Appointment appointment, Instant start) {
      return punctual.deciding.move(ada, shown(appointment), Requests.timeOf(start));
    }
  }

  private static SeenState shown(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }
}
