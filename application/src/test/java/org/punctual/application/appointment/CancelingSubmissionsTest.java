package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.appointment.AppointmentReason.CHANGED_MEANWHILE;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.REASON_INVALID;
import static org.punctual.domain.appointment.AppointmentReason.SUBMITTED_ELSEWHERE;
import static org.punctual.domain.appointment.AppointmentReason.WRONG_STATUS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.CancelingSubmissions.PartnersCancellation;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Decision;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;

class CancelingSubmissionsTest {

  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));
  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final Appointment submitted = punctual.submit(ada, KEY, Requests.at(TEN));

  @Nested
  class A_partner {

    @Test
    void cancels_an_appointment_that_came_through_the_api() {
      Appointment canceled = cancel(submitted.id(), "ill");

      assertThat(canceled.decision())
          .isEqualTo(new Decision(Status.CANCELED, Optional.of(new CancelReason("ill"))));
      assertThat(punctual.browsing.find(ada, submitted.id())).contains(canceled);
    }

    @Test
    void cancels_it_though_the_owner_confirmed_it() {
      punctual.deciding.confirm(ada, new DecidingAppointments.SeenState(submitted.id(), 0));

      assertThat(cancel(submitted.id(), "ill").status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void may_cancel_again_which_changes_nothing_even_when_it_has_ended() {
      Appointment canceled = cancel(submitted.id(), "ill");
      punctual.clock.setTo(TEN.plus(TimeSlot.HOUR));

      assertThat(cancel(submitted.id(), "another reason")).isEqualTo(canceled);
    }
  }

  @Nested
  class It_is_refused {

    @Test
    void to_cancel_a_state_that_it_has_not_seen_before_its_reason_matters() {
      assertRefused(
          CHANGED_MEANWHILE,
          () ->
              punctual.canceling.cancel(
                  ada,
                  submitted.id(),
                  new PartnersCancellation(
                      KEY, Optional.of("\u0000"), found -> !found.equals(submitted))));
      assertThat(punctual.browsing.find(ada, submitted.id())).contains(submitted);
    }

    @Test
    void to_cancel_what_the_owner_booked() {
      Appointment booked = punctual.booking.book(ada, Requests.at(TEN.plus(TimeSlot.HOUR)));

      assertRefused(SUBMITTED_ELSEWHERE, () -> cancel(booked.id(), "ill"));
    }

    @Test
    void to_cancel_what_has_ended() {
      punctual.clock.setTo(TEN.plus(TimeSlot.HOUR));

      assertRefused(WRONG_STATUS, () -> cancel(submitted.id(), "late"));
    }

    @Test
    void for_both_when_the_owner_booked_what_has_ended() {
      Appointment booked = punctual.booking.book(ada, Requests.at(TEN.plus(TimeSlot.HOUR)));
      punctual.clock.setTo(booked.slot().end());

      assertRefusedAs(
          List.of(" submitted-elsewhere", " wrong-status"), () -> cancel(booked.id(), "late"));
    }

    @Test
    void to_reach_another_owners_appointments() {
      AccountId bob = punctual.customer("Bob").id();

      assertRefused(NOT_FOUND, () -> punctual.cancel(bob, KEY, submitted.id(), Optional.empty()));
    }

    @Test
    void first_for_what_is_not_there_then_for_the_reason_then_for_where_it_came_from() {
      Appointment booked = punctual.booking.book(ada, Requests.at(TEN.plus(TimeSlot.HOUR)));

      assertRefused(NOT_FOUND, () -> cancel(new AppointmentId(new UUID(9, 9)), "\u0000"));
      assertRefused(REASON_INVALID, () -> cancel(booked.id(), "\u0000"));
      assertRefused(REASON_INVALID, () -> cancel(booked.id(), "\u202E"));
    }
  }

  private Appointment cancel(AppointmentId id, String reason) {
    return punctual.cancel(ada, KEY, id, Optional.of(reason));
  }
}
