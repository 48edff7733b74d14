package org.punctual.persistence.appointment;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarsAtRandomTest {

  private static final int ACTIONS = 3_200;
  private static final long SEED = 1;

  @Parameter private EveryDatabase database;

  @Test
  void The_database_holds_the_answered_state_and_no_appointments_overlap() {
    CalendarsAtRandom calendars = new CalendarsAtRandom(database.emptyStore());
    calendars.act(ACTIONS, SEED);
    calendars.assertKept();
  }
}
