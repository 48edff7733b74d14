package org.punctual.persistence.appointment;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.persistence.EveryDatabase;

/** A part of the fault campaign. It takes long, and is therefore run separately. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarsCampaign {

  private static final int ACTIONS = 200_000;

  private final long seed = Long.getLong("faults.seed", System.nanoTime());
  private final double scale = Double.parseDouble(System.getProperty("faults.scale", "1"));

  @Test
  void The_database_holds_the_answered_state_and_no_appointments_overlap() {
    CalendarsAtRandom calendars = new CalendarsAtRandom(EveryDatabase.POSTGRES.emptyStore());
    int actions = (int) (ACTIONS * scale);
    System.out.printf("%,d actions with seed %d%n", actions, seed);
    calendars.act(actions, seed);
    System.out.println(calendars.outcomes());
    calendars.assertKept();
  }
}
