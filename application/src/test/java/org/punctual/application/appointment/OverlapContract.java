package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.SLOT_TAKEN;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;

/**
 * What {@link Appointments} refuse where the store itself keeps hours apart, although no caller
 * locked the owner or asked for overlaps.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OverlapContract extends StoreContract {

  /** When the first appointment starts. */
  protected static final Instant TEN = inHours(10);

  @Test
  void Hours_that_share_a_minute() {
    add(adas(), TEN);
    assertRefused(SLOT_TAKEN, () -> add(adas(), TEN.minus(Duration.ofMinutes(59))));
    assertRefused(SLOT_TAKEN, () -> add(adas(), TEN.plus(Duration.ofMinutes(59))));
  }

  @Test
  void An_hour_moved_onto_another() {
    add(adas(), TEN);
    Appointment other = add(adas(), inHours(12));
    Appointment moved = other.moveTo(Timing.from(TEN, ZoneOffset.UTC), Source.WEB, NOW);
    assertRefused(SLOT_TAKEN, () -> store.appointments().update(moved));
  }

  @Test
  void But_not_hours_that_touch_or_are_canceled_or_anothers() {
    Appointment canceled = add(adas(), TEN);
    store.appointments().update(canceled.cancel(Optional.empty(), NOW));
    add(adas(), TEN);
    add(adas(), inHours(9));
    add(adas(), inHours(11));
    add(bobs(), TEN);
    assertThat(store.appointments().holding(adas(), new TimeSlot(NOW, inHours(24)))).hasSize(3);
  }

  /** Adds a booked appointment. */
  protected Appointment add(AccountId owner, Instant start) {
    Appointment booked = Samples.booked(owner, start);
    store.appointments().add(booked);
    return booked;
  }
}
