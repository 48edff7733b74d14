package org.punctual.application.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.application.calendarfeed.CalendarEntries.Position;
import org.punctual.application.calendarfeed.CalendarEntries.State;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Details;

/** What {@link CalendarEntries} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CalendarEntriesContract extends StoreContract {

  @Test
  void Entries_are_read_with_everything_that_a_calendar_shows() {
    Details details = new Details("Zahnärztin 🦷", Optional.of("1\n2"));
    Appointment visit = added(Samples.booked(adas(), inHours(24), details));
    assertThat(all(adas(), NOW)).containsExactly(CalendarEntry.of(visit, List.of()));
  }

  @Test
  void Canceled_appointments_belong_to_a_calendar() {
    Appointment visit = added(adas(), inHours(24));
    Appointment canceled = visit.cancel(Optional.empty(), NOW);
    store.run(() -> store.appointments().update(canceled));
    assertThat(all(adas(), NOW)).containsExactly(CalendarEntry.of(canceled, List.of()));
  }

  @Test
  void A_calendar_begins_at_an_instant_included_and_holds_nothing_of_other_owners() {
    added(adas(), inHours(24).minusMillis(1).minus(Duration.ofHours(1)));
    Appointment first = added(adas(), inHours(24));
    added(bobs(), inHours(24));
    assertThat(all(adas(), inHours(24))).containsExactly(CalendarEntry.of(first, List.of()));
    assertThat(all(adas(), inHours(24).plusNanos(1))).isEmpty();
  }

  @Test
  void Parts_follow_each_other_in_order_also_among_equal_starts() {
    List<Appointment> canceled =
        List.of(canceledAt(inHours(25)), canceledAt(inHours(25)), canceledAt(inHours(25)));
    Appointment later = added(adas(), inHours(25));
    Appointment earlier = added(adas(), inHours(24));
    List<CalendarEntry> first = store.calendarEntries().after(Position.before(NOW), adas(), 3);
    List<CalendarEntry> second =
        store.calendarEntries().after(Position.of(first.get(2)), adas(), 3);
    assertThat(first)
        .containsExactly(entry(earlier), entry(canceled.get(0)), entry(canceled.get(1)));
    assertThat(second).containsExactly(entry(canceled.get(2)), entry(later));
  }

  @Test
  void Every_change_of_an_appointment_changes_the_state() {
    assertThat(state(adas())).isEqualTo(new State(0, 0, Optional.empty()));
    Appointment visit = added(adas(), inHours(24));
    assertThat(state(adas())).isEqualTo(new State(1, 0, Optional.of(NOW)));
    Appointment reminded = visit.remindedAnew(inHours(1));
    store.run(() -> store.appointments().update(reminded));
    assertThat(state(adas())).isEqualTo(new State(1, 1, Optional.of(inHours(1))));
    added(adas(), inHours(23));
    added(bobs(), inHours(24));
    assertThat(state(adas())).isEqualTo(new State(2, 1, Optional.of(inHours(1))));
    assertThat(store.calendarEntries().state(adas(), inHours(24)))
        .isEqualTo(new State(1, 1, Optional.of(inHours(1))));
  }

  @Test
  void Alarms_are_the_reminders_of_each_appointment_the_earliest_first() {
    Appointment visit = added(adas(), inHours(24));
    Appointment silent = added(adas(), inHours(30));
    Appointment other = added(adas(), inHours(48));
    store
        .reminders()
        .addAll(
            List.of(
                Samples.reminder(visit, 0),
                Samples.reminder(visit, 60),
                Samples.reminder(visit, 10),
                Samples.reminder(other, 5)));
    assertThat(store.calendarEntries().alarms(List.of(visit.id(), silent.id())))
        .isEqualTo(Map.of(visit.id(), List.of(60, 10, 0)));
    assertThat(store.calendarEntries().alarms(List.of())).isEmpty();
  }

  private State state(AccountId owner) {
    return store.calendarEntries().state(owner, NOW);
  }

  private List<CalendarEntry> all(AccountId owner, Instant from) {
    return store.calendarEntries().after(Position.before(from), owner, 100);
  }

  private static CalendarEntry entry(Appointment appointment) {
    return CalendarEntry.of(appointment, List.of());
  }

  private Appointment canceledAt(Instant start) {
    return added(Samples.booked(adas(), start).cancel(Optional.empty(), NOW));
  }

  private Appointment added(AccountId owner, Instant start) {
    return added(Samples.booked(owner, start));
  }

  private Appointment added(Appointment appointment) {
    store.run(() -> store.appointments().add(appointment));
    return appointment;
  }
}
