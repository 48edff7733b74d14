package org.punctual.persistence.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.SLOT_TAKEN;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.Store;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;
import org.punctual.persistence.EveryDatabase;

/** What PostgreSQL refuses though nobody locked the owner's row or asked for overlaps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverlapConstraintTest extends StoreContract {

  private static final Instant TEN = inHours(10);
  private static final String DEADLOCK = "40P01";

  @Override
  protected Store emptyStore() {
    return EveryDatabase.POSTGRES.emptyStore();
  }

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
  void All_but_one_of_those_that_come_at_the_same_moment() {
    List<Boolean> taken = Race.of(8, () -> !isRefused(() -> store.call(() -> add(adas(), TEN))));
    assertThat(taken).containsOnlyOnce(true);
    assertThat(store.appointments().holding(adas(), TimeSlot.hourFrom(TEN))).hasSize(1);
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

  private Appointment add(AccountId owner, Instant start) {
    Appointment booked = Samples.booked(owner, start);
    store.appointments().add(booked);
    return booked;
  }

  private static boolean isRefused(Runnable act) {
    try {
      act.run();
      return false;
    } catch (AppointmentRefusal refusal) {
      return true;
    } catch (RuntimeException waitingInACircle) {
      // Without the owner's lock before it, two may each wait for what the other is adding.
      assertThat(waitingInACircle)
          .rootCause()
          .asInstanceOf(type(SQLException.class))
          .extracting(SQLException::getSQLState)
          .isEqualTo(DEADLOCK);
      return true;
    }
  }
}
