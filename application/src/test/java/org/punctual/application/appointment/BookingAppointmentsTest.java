package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.DuplicateExternalId;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.appointment.Origin;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.SeveralConflicts;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;

class BookingAppointmentsTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant ELEVEN = TEN.plus(TimeSlot.HOUR);
  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));

  private final InMemoryPunctual punctual = new InMemoryPunctual(new Limits(50, 2));
  private final AccountId ada = punctual.customer("Ada").id();

  @Nested
  class An_owner {

    @Test
    void books_a_confirmed_hour_shown_in_the_own_zone() {
      Appointment booked = book(TEN);

      assertThat(booked.status()).isEqualTo(Status.CONFIRMED);
      assertThat(booked.timing()).isEqualTo(Timing.from(TEN, ZoneId.of("Europe/Vienna")));
      assertThat(punctual.browsing.find(ada, booked.id())).contains(booked);
    }

    @Test
    void books_hours_that_touch() {
      book(TEN);

      assertThatCode(() -> book(ELEVEN)).doesNotThrowAnyException();
      assertThatCode(() -> book(TEN.minus(TimeSlot.HOUR))).doesNotThrowAnyException();
    }

    @Test
    void books_the_hour_of_a_canceled_one() {
      Appointment first = book(TEN);
      punctual.deciding.cancel(
          ada, new DecidingAppointments.SeenState(first.id(), 0), Optional.empty());

      assertThatCode(() -> book(TEN)).doesNotThrowAnyException();
    }

    @Test
    void is_not_hindered_by_another_owners_appointments() {
      book(TEN);
      AccountId bob = punctual.customer("Bob").id();

      assertThatCode(() -> punctual.booking.book(bob, Requests.at(TEN))).doesNotThrowAnyException();
    }
  }

  @Nested
  class A_partner {

    @Test
    void submits_a_pending_one() {
      Appointment submitted = submit(Requests.called("CRM-42", TEN));

      assertThat(submitted.status()).isEqualTo(Status.PENDING);
      assertThat(submitted.origin())
          .isEqualTo(new Origin(Optional.of(KEY), Optional.of(new ExternalId("CRM-42"))));
    }

    @Test
    void is_refused_more_than_the_limit_of_upcoming_pending_ones() {
      submit(Requests.at(TEN));
      submit(Requests.at(ELEVEN));

      assertRefused(
          AppointmentReason.TOO_MANY_PENDING, () -> submit(Requests.at(ELEVEN.plusSeconds(3600))));
    }

    @Test
    void is_not_hindered_by_pending_ones_that_have_started() {
      submit(Requests.at(TEN));
      submit(Requests.at(ELEVEN));

      punctual.clock.setTo(TEN);

      assertThatCode(() -> submit(Requests.at(ELEVEN.plusSeconds(3600))))
          .doesNotThrowAnyException();
    }

    @Test
    void is_not_hindered_by_appointments_that_the_owner_booked_or_confirmed() {
      book(TEN);
      book(ELEVEN);

      assertThatCode(() -> submit(Requests.at(ELEVEN.plusSeconds(3600))))
          .doesNotThrowAnyException();
    }

    @Test
    void is_refused_a_second_one_of_the_same_external_id() {
      Appointment first = submit(Requests.called("CRM-42", TEN));

      DuplicateExternalId refusal =
          (DuplicateExternalId)
              assertRefused(
                  AppointmentReason.DUPLICATE_EXTERNAL_ID,
                  () -> submit(Requests.called("CRM-42", ELEVEN)));
      assertThat(refusal.holder()).isEqualTo(first.id());
    }

    @Test
    void is_refused_for_the_external_id_and_the_hour_at_once() {
      Appointment first = submit(Requests.called("CRM-42", TEN));

      SeveralConflicts refusal =
          catchThrowableOfType(
              SeveralConflicts.class, () -> submit(Requests.called("CRM-42", TEN)));
      assertThat(refusal.faults())
          .extracting(fault -> fault.member() + " " + fault.reason())
          .containsExactly("externalId DUPLICATE_EXTERNAL_ID", "start SLOT_TAKEN");
      assertThat(((DuplicateExternalId) refusal.conflicts().get(0)).holder()).isEqualTo(first.id());
      assertThat(((SlotTaken) refusal.conflicts().get(1)).conflict()).isEqualTo(first.slot());
    }

    @Test
    void may_use_an_external_id_again_after_canceling() {
      Appointment first = submit(Requests.called("CRM-42", TEN));
      punctual.cancel(ada, KEY, first.id(), Optional.empty());

      assertThatCode(() -> submit(Requests.called("CRM-42", TEN))).doesNotThrowAnyException();
    }
  }

  @Nested
  class A_taken_hour {

    @Test
    void is_refused_with_what_takes_it_and_the_next_free_starts() {
      book(TEN);
      book(ELEVEN.plusSeconds(1800));

      SlotTaken refusal = assertTaken(() -> book(TEN.plusSeconds(60)));

      assertThat(refusal.conflict()).isEqualTo(TimeSlot.hourFrom(TEN));
      assertThat(refusal.nextFree())
          .containsExactly(
              ELEVEN.plus(Duration.ofMinutes(90)),
              ELEVEN.plus(Duration.ofMinutes(150)),
              ELEVEN.plus(Duration.ofMinutes(210)));
    }

    @Test
    void names_the_earlier_of_two_that_take_it() {
      book(TEN);
      book(ELEVEN);

      SlotTaken refusal = assertTaken(() -> book(TEN.plusSeconds(1800)));

      assertThat(refusal.conflict()).isEqualTo(TimeSlot.hourFrom(TEN));
    }

    @Test
    void is_also_held_by_a_pending_one() {
      submit(Requests.at(TEN));

      assertTaken(() -> book(TEN));
    }

    private SlotTaken assertTaken(Runnable act) {
      return (SlotTaken) assertRefused(AppointmentReason.SLOT_TAKEN, act);
    }
  }

  @Nested
  class The_order_of_refusals_is {

    @Test
    void first_what_is_wrong_in_itself() {
      submit(Requests.called("CRM-1", TEN));
      submit(Requests.called("CRM-2", ELEVEN));
      BookingRequest untitled =
          new BookingRequest(
              Optional.empty(),
              RequestedTime.at(TEN, ZoneId.of("UTC")),
              Optional.empty(),
              Optional.of("CRM-1"),
              List.of());

      assertRefused(AppointmentReason.TITLE_REQUIRED, () -> submit(untitled));
    }

    @Test
    void then_too_many_pending_ones() {
      submit(Requests.called("CRM-1", TEN));
      submit(Requests.called("CRM-2", ELEVEN));

      assertRefused(
          AppointmentReason.TOO_MANY_PENDING, () -> submit(Requests.called("CRM-1", TEN)));
    }

    @Test
    void then_the_external_id_together_with_the_hour() {
      submit(Requests.called("CRM-1", TEN));

      assertRefusedAs(
          List.of("externalId duplicate-external-id", "start slot-taken"),
          () -> submit(Requests.called("CRM-1", TEN)));
    }
  }

  private Appointment book(Instant start) {
    return punctual.booking.book(ada, Requests.at(start));
  }

  private Appointment submit(BookingRequest request) {
    return punctual.submit(ada, KEY, request);
  }
}
