package org.punctual.persistence.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Store;
import org.punctual.application.appointment.OverlapContract;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.persistence.EveryDatabase;

/** The exclusion constraint of PostgreSQL. H2 has none, and relies on the lock of the owner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverlapConstraintTest extends OverlapContract {

  private static final String DEADLOCK = "40P01";

  @Override
  protected Store emptyStore() {
    return EveryDatabase.POSTGRES.emptyStore();
  }

  @Test
  void All_but_one_of_several_at_the_same_moment() {
    List<Boolean> taken = Race.of(8, () -> !isRefused(() -> store.call(() -> add(adas(), TEN))));
    assertThat(taken).containsOnlyOnce(true);
    assertThat(store.appointments().holding(adas(), TimeSlot.hourFrom(TEN))).hasSize(1);
  }

  private static boolean isRefused(Runnable act) {
    try {
      act.run();
      return false;
    } catch (AppointmentRefusal refusal) {
      return true;
    } catch (RuntimeException deadlock) {
      // Without the owner's lock, two transactions may each wait for the row that the other
      // inserts.
      assertThat(deadlock)
          .rootCause()
          .asInstanceOf(type(SQLException.class))
          .extracting(SQLException::getSQLState)
          .isEqualTo(DEADLOCK);
      return true;
    }
  }
}
