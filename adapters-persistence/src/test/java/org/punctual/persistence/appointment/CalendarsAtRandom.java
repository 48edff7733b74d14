package org.punctual.persistence.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.punctual.application.Samples;
import org.punctual.application.Store;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BookingAppointments;
import org.punctual.application.appointment.DecidingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.OwnersCalendar;
import org.punctual.application.appointment.Requests;
import org.punctual.application.appointment.StoringAppointments;
import org.punctual.application.reminder.SchedulingReminders;
import org.punctual.application.reminder.SubmittingAppointments;
import org.punctual.application.webhook.AddingMessages;
import org.punctual.application.webhook.AnnouncingChanges;
import org.punctual.application.webhook.PlainBodies;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.reminder.Reminder;

/**
 * Many threads that book, move and cancel at random in the calendars of a few owners. A model
 * collects the answers.
 */
final class CalendarsAtRandom {

  private static final int THREADS = 32;
  private static final int OWNERS = 20;
  private static final int MINUTES_BEFORE = 60;
  private static final Instant FIRST = NOW.plus(Duration.ofDays(1));

  /** The quarters of an hour in two weeks, at which appointments start. Most are soon taken. */
  private static final int QUARTERS = 14 * 24 * 4;

  private final Store store;
  private final BookingAppointments booking;
  private final SubmittingAppointments submitting;
  private final DecidingAppointments deciding;
  private final List<ApiKey> partners;
  private final Map<AccountId, CalendarModel> models = new ConcurrentHashMap<>();
  private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();

  /** Begins with empty calendars. */
  CalendarsAtRandom(Store store) {
    this.store = store;
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Limits limits = new Limits(1, 0);
    var scheduling =
        new SchedulingReminders(store.reminders(), store.deliveries(), dueAt -> {}, clock);
    var announcing =
        new AnnouncingChanges(
            store.endpoints(),
            new AddingMessages(store.webhookMessages(), new PlainBodies(), () -> {}, clock));
    var storing = new StoringAppointments(store.appointments(), store.changes(), announcing);
    var calendar = new OwnersCalendar(store.appointments(), storing, scheduling, limits);
    booking = new BookingAppointments(store.accounts(), calendar, scheduling, clock);
    submitting = new SubmittingAppointments(booking, scheduling, store.idempotencyKeys());
    deciding = new DecidingAppointments(store.accounts(), calendar, clock);
    partners = IntStream.range(0, OWNERS).mapToObj(this::partner).toList();
  }

  /** How often each action had each outcome. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  /**
   * Runs a number of actions.
   *
   * @throws IllegalStateException when an action fails otherwise than by a refusal
   */
  void act(int times, long seed) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<?> ended : threads.invokeAll(actors(times, seed))) {
        ended.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("an action broke", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Asserts that the store holds exactly the answered state, and that no appointments overlap. */
  void assertKept() {
    assertThat(outcomes.keySet())
        .containsExactlyInAnyOrder(
            "book: done",
            "book: slot-taken",
            "move: done",
            "move: slot-taken",
            "move: changed-meanwhile",
            "cancel: done",
            "cancel: changed-meanwhile");
    partners.forEach(this::assertKept);
  }

  private ApiKey partner(int number) {
    var owner = Samples.account("owner" + number + "@example.com");
    ApiKey key = Samples.key(owner.id(), "random%02d".formatted(number));
    store.accounts().add(owner);
    store.keys().add(key);
    models.put(owner.id(), new CalendarModel());
    return key;
  }

  private List<Callable<Object>> actors(int times, long seed) {
    return IntStream.range(0, THREADS)
        .mapToObj(thread -> new Random(seed + thread))
        .map(
            dice ->
                Executors.callable(
                    () -> IntStream.range(0, times / THREADS).forEach(any -> act(dice))))
        .toList();
  }

  private void act(Random dice) {
    ApiKey partner = partners.get(dice.nextInt(OWNERS));
    Instant start = FIRST.plus(Duration.ofMinutes(15L * dice.nextInt(QUARTERS)));
    int die = dice.nextInt(4);
    if (die == 0) {
      note("book", () -> submitted(partner, request(start)));
    } else if (die == 1) {
      note("book", () -> booking.book(partner.owner(), request(start)));
    } else {
      models.get(partner.owner()).any(dice).ifPresent(one -> change(one, die == 2, start));
    }
  }

  private Appointment submitted(ApiKey partner, BookingRequest request) {
    return submitting.submit(partner.owner(), partner.id(), request).appointment();
  }

  private void change(Appointment one, boolean isMove, Instant start) {
    SeenState shown = new SeenState(one.id(), one.revision().sequence());
    if (isMove) {
      note("move", () -> deciding.move(one.owner(), shown, Requests.timeOf(start)));
    } else {
      note("cancel", () -> deciding.cancel(one.owner(), shown, Optional.empty()));
    }
  }

  private void note(String action, Supplier<Appointment> act) {
    String outcome = "done";
    try {
      Appointment after = store.call(act);
      models.get(after.owner()).take(after);
    } catch (Refusal refusal) {
      outcome = refusal.reason().code();
    }
    outcomes.merge(action + ": " + outcome, 1, Integer::sum);
  }

  private void assertKept(ApiKey partner) {
    CalendarModel model = models.get(partner.owner());
    assertThat(stored(partner)).containsExactlyInAnyOrderElementsOf(model.all());
    List<Instant> starts =
        model.holding().stream().map(one -> one.slot().start()).sorted().toList();
    assertThat(IntStream.range(1, starts.size()))
        .as("gaps between %s", starts)
        .allMatch(i -> !starts.get(i - 1).plus(Duration.ofHours(1)).isAfter(starts.get(i)));
    List<AppointmentId> ids = model.holding().stream().map(Appointment::id).toList();
    assertThat(store.reminders().ofAppointments(ids).stream().map(Reminder::dueAt))
        .containsExactlyElementsOf(
            starts.stream().map(start -> start.minus(Duration.ofMinutes(MINUTES_BEFORE))).toList());
  }

  private List<Appointment> stored(ApiKey partner) {
    Page all = Page.first(Integer.MAX_VALUE);
    return store
        .appointments()
        .list(
            partner.owner(),
            new AppointmentQuery(Range.ALL, Filter.NONE, Order.EARLIEST_FIRST, all));
  }

  private static BookingRequest request(Instant start) {
    return Requests.at(start, MINUTES_BEFORE);
  }
}
