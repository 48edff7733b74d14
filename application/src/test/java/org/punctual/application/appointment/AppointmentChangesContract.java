package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.Change.Kind;
import org.punctual.domain.appointment.Change.Move;

/** What {@link AppointmentChanges} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AppointmentChangesContract extends StoreContract {

  private static final Author PARTNER = Author.partner(new ApiKeyId(new UUID(0, 7)));

  private Appointment appointment;

  @BeforeEach
  void add_appointment() {
    appointment = Samples.booked(adas(), inHours(30));
    store.appointments().add(appointment);
  }

  @Test
  void Changes_are_found_as_they_were_added_in_the_order_of_revisions() {
    Move move = new Move(inHours(30), inHours(31));
    Change canceled = change(10, Kind.CANCELED, PARTNER, Optional.empty());
    Change moved = change(9, Kind.MOVED, PARTNER, Optional.of(move));
    Change edited = change(2, Kind.EDITED, Author.OWNER, Optional.empty());
    Change confirmed = change(1, Kind.CONFIRMED, Author.OWNER_BY_LINK, Optional.empty());
    List.of(canceled, moved, edited, confirmed).forEach(store.changes()::add);

    assertThat(store.changes().of(appointment.id()))
        .containsExactly(confirmed, edited, moved, canceled);
  }

  @Test
  void Changes_of_another_appointment_are_left_out() {
    Appointment other = Samples.booked(adas(), inHours(40));
    store.appointments().add(other);
    store.changes().add(change(1, Kind.EDITED, Author.OWNER, Optional.empty()));

    assertThat(store.changes().of(other.id())).isEmpty();
  }

  @Test
  void A_transaction_that_fails_leaves_no_change() {
    assertThatThrownBy(
            () ->
                store.run(
                    () -> {
                      store.changes().add(change(1, Kind.EDITED, Author.OWNER, Optional.empty()));
                      throw new IllegalStateException("a test's own");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.changes().of(appointment.id())).isEmpty();
  }

  private Change change(int sequence, Kind kind, Author by, Optional<Move> move) {
    Change.Id id = new Change.Id(appointment.id(), sequence);
    return new Change(id, adas(), kind, by, move, NOW.plusSeconds(sequence));
  }
}
