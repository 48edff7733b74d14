package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.Change.Kind;
import org.punctual.domain.appointment.Change.Move;

class AppointmentHistoryTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant SUBMITTED_AT = InMemoryPunctual.START;
  private static final Instant CHANGED_AT = SUBMITTED_AT.plusSeconds(600);
  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));
  private static final Author PARTNER = Author.partner(KEY);
  private static final Optional<Move> NO_MOVE = Optional.empty();

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private Appointment pending;

  @BeforeEach
  void submit() {
    pending = punctual.submit(ada, KEY, Requests.at(TEN));
    punctual.clock.setTo(CHANGED_AT);
  }

  @Test
  void begins_with_the_creation_by_a_key_or_by_the_owner() {
    Appointment booked = punctual.booking.book(ada, Requests.at(NOON));

    assertThat(history(pending)).containsExactly(entry(0, Kind.CREATED, PARTNER, SUBMITTED_AT));
    assertThat(history(booked))
        .containsExactly(
            new Change(
                new Change.Id(booked.id(), 0),
                ada,
                Kind.CREATED,
                Author.OWNER,
                NO_MOVE,
                CHANGED_AT));
  }

  @Test
  void records_confirming_and_moving_by_the_owner() {
    Appointment confirmed = punctual.deciding.confirm(ada, shown(pending));
    punctual.deciding.move(ada, shown(confirmed), Requests.timeOf(NOON));

    assertThat(changes())
        .containsExactly(
            entry(1, Kind.CONFIRMED, Author.OWNER, CHANGED_AT),
            new Change(
                new Change.Id(pending.id(), 2),
                ada,
                Kind.MOVED,
                Author.OWNER,
                Optional.of(new Move(TEN, NOON)),
                CHANGED_AT));
  }

  @Test
  void records_canceling_by_the_partners_key_once() {
    punctual.cancel(ada, KEY, pending.id(), Optional.empty());
    punctual.cancel(ada, KEY, pending.id(), Optional.empty());

    assertThat(changes()).containsExactly(entry(1, Kind.CANCELED, PARTNER, CHANGED_AT));
    assertThat(punctual.notifications.badges(ada).unseen()).isEqualTo(1);
  }

  @Test
  void records_canceling_by_the_owner_without_a_notification() {
    punctual.deciding.cancel(ada, shown(pending), Optional.of("ill"));

    assertThat(changes()).containsExactly(entry(1, Kind.CANCELED, Author.OWNER, CHANGED_AT));
    assertThat(punctual.notifications.badges(ada).unseen()).isZero();
  }

  @Test
  void records_edits_of_the_text_and_of_the_reminders_but_not_saving_without_a_change() {
    Appointment edited = edit(pending, "Another title", List.of());
    Appointment same = edit(edited, "Another title", List.of());
    edit(same, "Another title", List.of(60));

    assertThat(changes())
        .containsExactly(
            entry(1, Kind.EDITED, Author.OWNER, CHANGED_AT),
            entry(2, Kind.EDITED, Author.OWNER, CHANGED_AT));
  }

  @Test
  void leaves_out_what_was_refused_or_taken_back() {
    assertThatThrownBy(() -> punctual.deciding.confirm(ada, new SeenState(pending.id(), 7)))
        .isInstanceOf(AppointmentRefusal.class);
    assertThatThrownBy(
            () ->
                InMemoryTransaction.call(
                    () -> {
                      punctual.deciding.confirm(ada, shown(pending));
                      throw new IllegalStateException("a test's own");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(changes()).isEmpty();
  }

  private Appointment edit(Appointment before, String title, List<Integer> reminders) {
    return punctual.editing.edit(
        ada, shown(before), new Edit(Optional.of(title), Optional.empty(), reminders));
  }

  private List<Change> changes() {
    List<Change> all = history(punctual.browsing.find(ada, pending.id()).orElseThrow());
    return all.subList(1, all.size());
  }

  private List<Change> history(Appointment appointment) {
    return punctual.browsing.history(appointment);
  }

  private Change entry(int sequence, Kind kind, Author by, Instant at) {
    return new Change(new Change.Id(pending.id(), sequence), ada, kind, by, NO_MOVE, at);
  }

  private static SeenState shown(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }
}
