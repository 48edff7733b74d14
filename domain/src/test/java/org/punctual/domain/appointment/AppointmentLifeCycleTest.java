package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.account.AccountId;

/** What may be done with an appointment, by its status and the time. */
class AppointmentLifeCycleTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Instant BOOKED = Instant.parse("2026-11-23T12:00:00Z");
  private static final Timing TEN = Timing.from(Instant.parse("2026-12-01T10:00:00Z"), VIENNA);
  private static final Timing NOON = Timing.from(Instant.parse("2026-12-01T12:00:00Z"), VIENNA);

  /** An action on an appointment. */
  private enum Action {
    CONFIRM {
      @Override
      Appointment on(Appointment appointment, Instant now) {
        return appointment.confirm(now);
      }
    },
    CANCEL {
      @Override
      Appointment on(Appointment appointment, Instant now) {
        return appointment.cancel(Optional.empty(), now);
      }
    },
    OWNER_MOVES {
      @Override
      Appointment on(Appointment appointment, Instant now) {
        return appointment.moveTo(NOON, Source.WEB, now);
      }
    },
    PARTNER_MOVES {
      @Override
      Appointment on(Appointment appointment, Instant now) {
        return appointment.moveTo(NOON, Source.API, now);
      }
    },
    EDIT {
      @Override
      Appointment on(Appointment appointment, Instant now) {
        Details other = new Details("Other", Optional.empty());
        return appointment.editedTo(other, appointment.timing(), Source.WEB, now);
      }
    },
    REMIND_ANEW {
      @Override
      Appointment on(Appointment appointment, Instant now) {
        return appointment.remindedAnew(now);
      }
    };

    abstract Appointment on(Appointment appointment, Instant now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          status    | now                  | action        | becomes
          PENDING   | 2026-12-01T09:59:59Z | CONFIRM       | CONFIRMED
          PENDING   | 2026-12-01T10:00:00Z | CONFIRM       | refused
          PENDING   | 2026-12-01T09:59:59Z | CANCEL        | CANCELED
          PENDING   | 2026-12-01T10:59:59Z | CANCEL        | CANCELED
          PENDING   | 2026-12-01T11:00:00Z | CANCEL        | refused
          PENDING   | 2026-12-01T09:59:59Z | OWNER_MOVES   | PENDING
          PENDING   | 2026-12-01T10:00:00Z | OWNER_MOVES   | refused
          PENDING   | 2026-12-01T09:59:59Z | PARTNER_MOVES | PENDING
          PENDING   | 2026-12-01T10:00:00Z | PARTNER_MOVES | refused
          PENDING   | 2026-12-01T09:59:59Z | EDIT          | PENDING
          PENDING   | 2026-12-01T10:00:00Z | EDIT          | refused
          PENDING   | 2026-12-01T09:59:59Z | REMIND_ANEW   | PENDING
          PENDING   | 2026-12-01T10:00:00Z | REMIND_ANEW   | refused
          CONFIRMED | 2026-12-01T09:59:59Z | CONFIRM       | refused
          CONFIRMED | 2026-12-01T09:59:59Z | CANCEL        | CANCELED
          CONFIRMED | 2026-12-01T10:59:59Z | CANCEL        | CANCELED
          CONFIRMED | 2026-12-01T11:00:00Z | CANCEL        | refused
          CONFIRMED | 2026-12-01T09:59:59Z | OWNER_MOVES   | CONFIRMED
          CONFIRMED | 2026-12-01T10:00:00Z | OWNER_MOVES   | refused
          CONFIRMED | 2026-12-01T09:59:59Z | PARTNER_MOVES | PENDING
          CONFIRMED | 2026-12-01T10:00:00Z | PARTNER_MOVES | refused
          CONFIRMED | 2026-12-01T09:59:59Z | EDIT          | CONFIRMED
          CONFIRMED | 2026-12-01T10:00:00Z | EDIT          | refused
          CONFIRMED | 2026-12-01T09:59:59Z | REMIND_ANEW   | CONFIRMED
          CONFIRMED | 2026-12-01T10:00:00Z | REMIND_ANEW   | refused
          CANCELED  | 2026-12-01T09:59:59Z | CONFIRM       | refused
          CANCELED  | 2026-12-01T09:59:59Z | CANCEL        | unchanged
          CANCELED  | 2026-12-01T11:00:00Z | CANCEL        | unchanged
          CANCELED  | 2026-12-01T09:59:59Z | OWNER_MOVES   | refused
          CANCELED  | 2026-12-01T09:59:59Z | PARTNER_MOVES | refused
          CANCELED  | 2026-12-01T09:59:59Z | EDIT          | refused
          CANCELED  | 2026-12-01T09:59:59Z | REMIND_ANEW   | refused
          """)
  void goes_only_where_the_rules_lead(Status status, Instant now, Action action, String becomes) {
    Appointment before = appointment(status);

    switch (becomes) {
      case "refused" -> assertRefused(AppointmentReason.WRONG_STATUS, () -> action.on(before, now));
      case "unchanged" -> assertThat(action.on(before, now)).isEqualTo(before);
      default -> assertChanged(before, action.on(before, now), Status.valueOf(becomes), now);
    }
  }

  private static void assertChanged(
      Appointment before, Appointment after, Status status, Instant now) {
    assertThat(after.status()).isEqualTo(status);
    assertThat(after.revision()).isEqualTo(before.revision().next(now));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.origin()).isEqualTo(before.origin());
  }

  private static Appointment appointment(Status status) {
    return new Appointment(
        new AppointmentId(new UUID(0, 3)),
        new AccountId(new UUID(0, 1)),
        new Details("Check-up", Optional.empty()),
        TEN,
        new Origin(Optional.empty(), Optional.empty()),
        Decision.of(status),
        Revision.first(BOOKED));
  }
}
