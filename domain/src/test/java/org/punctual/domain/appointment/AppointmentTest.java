package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;

class AppointmentTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final AppointmentId ID = new AppointmentId(new UUID(0, 3));
  private static final AccountId OWNER = new AccountId(new UUID(0, 1));
  private static final Origin BY_OWNER = new Origin(Optional.empty(), Optional.empty());
  private static final Origin BY_PARTNER =
      new Origin(Optional.of(new ApiKeyId(new UUID(0, 2))), Optional.of(new ExternalId("CRM-42")));
  private static final Details DETAILS = new Details("Check-up", Optional.of("fasting"));

  @Nested
  class When_it_is_booked {

    @Test
    void by_its_owner_it_is_confirmed_at_once() {
      assertThat(booked(BY_OWNER))
          .isEqualTo(
              new Appointment(
                  ID,
                  OWNER,
                  DETAILS,
                  Timing.from(START, VIENNA),
                  BY_OWNER,
                  new Decision(Status.CONFIRMED, Optional.empty()),
                  new Revision(0, NOW, NOW)));
    }

    @Test
    void by_a_partner_it_is_pending() {
      assertThat(booked(BY_PARTNER).status()).isEqualTo(Status.PENDING);
      assertThat(booked(BY_PARTNER).origin()).isEqualTo(BY_PARTNER);
    }
  }

  @Nested
  class When_it_is_canceled {

    private final Optional<CancelReason> ill = Optional.of(new CancelReason("ill"));

    @Test
    void its_hour_is_free_and_the_reason_kept() {
      Appointment canceled = booked(BY_OWNER).cancel(ill, LATER);

      assertThat(canceled.holdsItsHour()).isFalse();
      assertThat(canceled.decision()).isEqualTo(new Decision(Status.CANCELED, ill));
      assertThat(canceled.revision()).isEqualTo(new Revision(1, NOW, LATER));
    }

    @Test
    void the_first_reason_stays() {
      Appointment canceled = booked(BY_OWNER).cancel(ill, LATER);

      assertThat(canceled.cancel(Optional.empty(), LATER)).isEqualTo(canceled);
    }
  }

  @Nested
  class When_it_is_moved {

    private final Timing later = Timing.from(START.plusSeconds(60), VIENNA);

    @Test
    void it_keeps_everything_but_its_time() {
      Appointment moved = booked(BY_OWNER).moveTo(later, Source.WEB, LATER);

      assertThat(moved)
          .isEqualTo(
              new Appointment(
                  ID,
                  OWNER,
                  DETAILS,
                  later,
                  BY_OWNER,
                  Decision.of(Status.CONFIRMED),
                  new Revision(1, NOW, LATER)));
    }

    @Test
    void to_the_same_time_nothing_happens() {
      Appointment booked = booked(BY_PARTNER);

      assertThat(booked.moveTo(booked.timing(), Source.API, LATER)).isEqualTo(booked);
    }

    @Test
    void to_the_same_start_in_another_zone_its_status_stays_though_a_partner_asked() {
      Timing elsewhere = Timing.from(START, ZoneId.of("America/New_York"));
      Appointment confirmed = booked(BY_PARTNER).confirm(NOW);

      Appointment shown = confirmed.moveTo(elsewhere, Source.API, LATER);

      assertThat(shown.status()).isEqualTo(Status.CONFIRMED);
      assertThat(shown.timing()).isEqualTo(elsewhere);
    }
  }

  @Nested
  class When_it_is_edited {

    @Test
    void to_the_same_contents_nothing_happens() {
      Appointment booked = booked(BY_OWNER);
      assertThat(booked.editedTo(DETAILS, booked.timing(), Source.WEB, LATER)).isEqualTo(booked);
    }
  }

  @Nested
  class When_someone_was_shown_it {

    @Test
    void it_is_the_same_until_it_changes() {
      Appointment booked = booked(BY_PARTNER);

      assertThat(booked.asShown(0)).isEqualTo(booked);
      assertRefused(AppointmentReason.CHANGED_MEANWHILE, () -> booked.confirm(LATER).asShown(0));
    }
  }

  @Nested
  class When_a_partner_wants_to_change_it {

    @Test
    void it_must_have_come_through_the_api() {
      assertThat(booked(BY_PARTNER).asSubmitted()).isEqualTo(booked(BY_PARTNER));
      assertRefused(AppointmentReason.SUBMITTED_ELSEWHERE, () -> booked(BY_OWNER).asSubmitted());
    }
  }

  @Nested
  class As_time_goes_by {

    private final Appointment pending = booked(BY_PARTNER);

    @Test
    void a_pending_one_awaits_its_decision_until_it_starts_and_has_lapsed_then() {
      assertThat(pending.awaitsDecision(START.minusNanos(1))).isTrue();
      assertThat(pending.isLapsed(START.minusNanos(1))).isFalse();
      assertThat(pending.awaitsDecision(START)).isFalse();
      assertThat(pending.isLapsed(START)).isTrue();
    }

    @Test
    void one_that_was_decided_neither_awaits_nor_lapses() {
      assertThat(pending.confirm(NOW).awaitsDecision(NOW)).isFalse();
      assertThat(pending.confirm(NOW).isLapsed(START)).isFalse();
    }

    @Test
    void it_can_be_changed_until_its_start_and_canceled_until_its_end() {
      Instant end = START.plusSeconds(3600);

      assertThat(pending.isChangeable(START.minusNanos(1))).isTrue();
      assertThat(pending.isChangeable(START)).isFalse();
      assertThat(pending.isCancelable(end.minusNanos(1))).isTrue();
      assertThat(pending.isCancelable(end)).isFalse();
    }

    @Test
    void a_lapsed_one_still_holds_its_hour() {
      assertThat(pending.holdsItsHour()).isTrue();
    }
  }

  @Nested
  class Its_time {

    @Test
    void is_another_day_in_another_zone() {
      Timing late = Timing.from(Instant.parse("2026-12-01T23:30:00Z"), VIENNA);

      assertThat(late.startIn(VIENNA).toLocalDate()).isEqualTo(LocalDate.parse("2026-12-02"));
      assertThat(late.startIn(ZoneId.of("America/New_York")).toLocalDate())
          .isEqualTo(LocalDate.parse("2026-12-01"));
    }
  }

  @Nested
  class Its_id {

    @Test
    void is_ordered_as_databases_order_it() {
      assertThat(new AppointmentId(new UUID(-1, 0)))
          .isGreaterThan(new AppointmentId(new UUID(1, 0)));
      assertThat(new AppointmentId(new UUID(1, -1)))
          .isGreaterThan(new AppointmentId(new UUID(1, 1)));
      assertThat(new AppointmentId(new UUID(1, 1)))
          .isGreaterThan(new AppointmentId(new UUID(0, -1)));
    }
  }

  private static Appointment booked(Origin origin) {
    Booking booking =
        new Booking(DETAILS, Timing.from(START, VIENNA), origin.externalId(), ReminderTimes.NONE);
    return Appointment.booked(ID, OWNER, booking, origin, NOW);
  }
}
