package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.TimeSlot;

/** The promise: no two pending or confirmed appointments of one owner overlap, whatever happens. */
class NoDoubleBookingTest {

  private static final Instant FIRST = InMemoryPunctual.START.plus(Duration.ofDays(1));
  private static final TimeSlot WEEK = new TimeSlot(FIRST, FIRST.plus(Duration.ofDays(7)));

  private enum Action {
    BOOK,
    SUBMIT,
    MOVE,
    CANCEL
  }

  /**
   * A step of the owner.
   *
   * @param which of the appointments that hold an hour, for moving and canceling
   * @param minute after the first start that can be booked
   */
  private record Step(Action action, int which, int minute) {}

  @Property(tries = 400)
  void an_hour_is_given_just_where_it_is_free_in_a_naive_model(@ForAll("steps") List<Step> steps) {
    Calendar calendar = new Calendar();

    steps.forEach(calendar::take);

    assertThat(calendar.startsInPunctual()).isEqualTo(calendar.startsInModel());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Action.class),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 400))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  /** An owner's calendar beside its model: the minute at which each appointment starts. */
  private static final class Calendar {

    private final InMemoryPunctual punctual = new InMemoryPunctual();
    private final AccountId owner = punctual.customer("Ada").id();
    private final Map<AppointmentId, Integer> model = new LinkedHashMap<>();

    void take(Step step) {
      switch (step.action()) {
        case BOOK -> enter(step, Optional.empty(), () -> book(step));
        case SUBMIT -> enter(step, Optional.empty(), () -> submit(step));
        case MOVE -> some(step).ifPresent(id -> enter(step, Optional.of(id), () -> move(id, step)));
        case CANCEL -> some(step).ifPresent(this::cancel);
      }
    }

    private void enter(Step step, Optional<AppointmentId> moved, Supplier<Appointment> act) {
      Optional<Appointment> entered = unlessTaken(act);
      assertThat(entered.isPresent()).as("%s", step).isEqualTo(isFree(step.minute(), moved));
      entered.ifPresent(appointment -> model.put(appointment.id(), step.minute()));
    }

    private static Optional<Appointment> unlessTaken(Supplier<Appointment> act) {
      try {
        return Optional.of(act.get());
      } catch (SlotTaken taken) {
        return Optional.empty();
      }
    }

    private boolean isFree(int minute, Optional<AppointmentId> besides) {
      Map<AppointmentId, Integer> others = new LinkedHashMap<>(model);
      besides.ifPresent(others::remove);
      return others.values().stream().allMatch(taken -> Math.abs(taken - minute) >= 60);
    }

    private Appointment book(Step step) {
      return punctual.booking.book(owner, Requests.at(at(step.minute()), 60));
    }

    private Appointment submit(Step step) {
      ApiKeyId key = new ApiKeyId(new UUID(0, 2));
      return punctual.submit(owner, key, Requests.at(at(step.minute())));
    }

    private Appointment move(AppointmentId id, Step step) {
      return punctual.deciding.move(owner, shown(id), Requests.timeOf(at(step.minute())));
    }

    private void cancel(AppointmentId id) {
      punctual.deciding.cancel(owner, shown(id), Optional.empty());
      model.remove(id);
    }

    private Optional<AppointmentId> some(Step step) {
      List<AppointmentId> ids = new ArrayList<>(model.keySet());
      return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(step.which() % ids.size()));
    }

    private SeenState shown(AppointmentId id) {
      Appointment present = punctual.browsing.find(owner, id).orElseThrow();
      return new SeenState(id, present.revision().sequence());
    }

    List<Instant> startsInModel() {
      return model.values().stream().map(NoDoubleBookingTest::at).sorted().toList();
    }

    List<Instant> startsInPunctual() {
      return punctual.browsing.taken(owner, WEEK).stream().map(TimeSlot::start).toList();
    }
  }

  private static Instant at(int minute) {
    return FIRST.plus(Duration.ofMinutes(minute));
  }
}
