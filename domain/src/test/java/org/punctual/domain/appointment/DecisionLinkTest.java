package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.DecisionLink.Seen;
import org.punctual.domain.appointment.DecisionLink.State;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionLinkTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Timing TEN = Timing.from(START, VIENNA);
  private static final Timing NOON = Timing.from(START.plusSeconds(7200), VIENNA);
  private static final Details DETAILS = new Details("Check-up", Optional.empty());

  private final Appointment pending =
      Appointment.booked(
          new AppointmentId(new UUID(0, 3)),
          new AccountId(new UUID(0, 1)),
          new Booking(DETAILS, TEN, Optional.empty(), new ReminderTimes(List.of())),
          new Origin(Optional.of(new ApiKeyId(new UUID(0, 2))), Optional.empty()),
          NOW);
  private final DecisionLink link = DecisionLink.issued("hash", pending, NOW);

  @Test
  void A_link_belongs_to_an_appointment_as_its_mail_showed_it() {
    assertThat(link)
        .isEqualTo(
            new DecisionLink("hash", pending.id(), pending.owner(), new Seen(0, START), NOW));
  }

  @Test
  void A_link_works_until_the_start() {
    assertThat(link.stateFor(pending, NOW)).isEqualTo(State.OPEN);
    assertThat(link.stateFor(pending, START.minusNanos(1))).isEqualTo(State.OPEN);
    assertThat(link.stateFor(pending, START)).isEqualTo(State.STARTED);
  }

  @Test
  void A_decision_ends_the_link_and_is_the_first_reason() {
    Appointment confirmed = pending.confirm(NOW);
    assertThat(link.stateFor(confirmed, NOW)).isEqualTo(State.CONFIRMED);
    assertThat(link.stateFor(confirmed, START)).isEqualTo(State.CONFIRMED);
    assertThat(link.stateFor(moved(confirmed, NOON, Source.WEB), NOW)).isEqualTo(State.CONFIRMED);
    assertThat(link.stateFor(pending.cancel(Optional.empty(), NOW), START))
        .isEqualTo(State.CANCELED);
  }

  @Test
  void A_move_ends_the_link_also_when_it_makes_a_confirmed_one_pending_again() {
    assertThat(link.stateFor(moved(pending, NOON, Source.WEB), NOW)).isEqualTo(State.MOVED);
    assertThat(link.stateFor(moved(pending.confirm(NOW), NOON, Source.API), NOW))
        .isEqualTo(State.MOVED);
  }

  @Test
  void A_move_there_and_back_leaves_the_link_ended() {
    Appointment back = moved(moved(pending, NOON, Source.API), TEN, Source.API);
    assertThat(link.stateFor(back, NOW)).isEqualTo(State.CHANGED);
  }

  @Test
  void Any_other_change_ends_the_link() {
    Details other = new Details("Surgery", Optional.empty());
    assertThat(link.stateFor(pending.editedTo(other, TEN, Source.API, NOW), NOW))
        .isEqualTo(State.CHANGED);
    assertThat(link.stateFor(pending.remindedAnew(NOW), NOW)).isEqualTo(State.CHANGED);
  }

  @Test
  void A_link_of_the_new_state_works() {
    Appointment moved = moved(pending, NOON, Source.API);
    assertThat(DecisionLink.issued("other", moved, NOW).stateFor(moved, NOW)).isEqualTo(State.OPEN);
  }

  private static Appointment moved(Appointment before, Timing other, Source by) {
    return before.moveTo(other, by, NOW);
  }
}
