package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round.Result;
import org.punctual.domain.reminder.SkipReason;

/** What {@link Notifications} and {@link SeenNotifications} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NotificationsContract extends ReminderStoreContract {

  private Reminder missed;
  private Reminder failed;
  private Reminder sent;
  private Reminder sentOnOneChannel;

  @BeforeEach
  void add_reminders() {
    failed = with(50, new Result(ReminderStatus.FAILED, Optional.empty(), Optional.empty()));
    sentOnOneChannel = with(20, new Result(ReminderStatus.SCHEDULED, minutesBefore(5), none()));
    sent = with(40, new Result(ReminderStatus.SENT, minutesBefore(39), none()));
    missed = with(60, skipped(SkipReason.MISSED));
    with(10, Result.SCHEDULED);
    with(30, skipped(SkipReason.CANCELED));
    with(35, skipped(SkipReason.MOVED));
  }

  @Test
  void They_arrived_or_failed_or_were_missed_and_the_latest_come_first() {
    assertThat(reminders(0, 9)).containsExactly(sentOnOneChannel, sent, failed, missed);
  }

  @Test
  void They_come_in_pages() {
    assertThat(reminders(1, 2)).containsExactly(sent, failed);
  }

  @Test
  void They_are_their_owners_alone() {
    assertThat(store.notifications().list(bobs(), 0, 9)).isEmpty();
    assertThat(store.notifications().count(bobs())).isZero();
    assertThat(store.notifications().badges(bobs(), NOW)).isEqualTo(new Badges(0, 0));
  }

  @Test
  void Each_has_its_appointment_and_owner_as_they_are_now() {
    Appointment canceled = appointment.cancel(Optional.empty(), NOW);
    store.appointments().update(canceled);
    assertThat(store.notifications().list(adas(), 0, 1))
        .containsExactly(new ReminderContext(sentOnOneChannel, canceled, ada));
    assertThat(store.reminders().contextsOf(List.of(missed.id())))
        .containsExactly(new ReminderContext(missed, canceled, ada));
    assertThat(store.reminders().contextsOf(List.of())).isEmpty();
  }

  @Test
  void Appointment_and_owner_are_as_they_are_now_though_they_were_read_before() {
    Appointment canceled = appointment.cancel(Optional.empty(), NOW);
    store.run(
        () -> {
          store.reminders().contextsOf(List.of(missed.id()));
          Race.elsewhere(() -> updated(canceled));
          assertThat(store.reminders().contextsOf(List.of(missed.id())))
              .containsExactly(new ReminderContext(missed, canceled, ada));
        });
  }

  @Test
  void They_are_unseen_when_they_are_later_than_the_instant_until_which_the_owner_has_seen_them() {
    assertThat(unseen()).isEqualTo(4);
    store.seen().mark(adas(), minutesBefore(39).orElseThrow());
    assertThat(unseen()).isEqualTo(1);
    assertThat(store.notifications().count(adas())).isEqualTo(4);
  }

  @Test
  void They_are_unseen_though_they_are_later_by_no_more_than_a_microsecond() {
    store.seen().mark(adas(), minutesBefore(39).orElseThrow().minusNanos(1_000));
    assertThat(unseen()).isEqualTo(2);
  }

  @Test
  void Cancellations_and_moves_of_a_partner_are_sorted_among_the_reminders_by_their_time() {
    Change canceled = change(1, Change.Kind.CANCELED, minutesBefore(38));
    Change moved = change(2, Change.Kind.MOVED, minutesBefore(45));
    assertThat(store.notifications().list(adas(), 1, 3))
        .containsExactly(
            new PartnersChange(canceled, appointment),
            new ReminderContext(sent, appointment, ada),
            new PartnersChange(moved, appointment));
    assertThat(store.notifications().count(adas())).isEqualTo(6);
    assertThat(unseen()).isEqualTo(6);
  }

  @Test
  void What_the_owner_or_a_partner_does_otherwise_is_no_notification() {
    change(1, Change.Kind.EDITED, minutesBefore(38));
    store
        .changes()
        .add(
            new Change(
                new Change.Id(appointment.id(), 2),
                adas(),
                Change.Kind.CANCELED,
                Author.OWNER,
                Optional.empty(),
                NOW));
    assertThat(store.notifications().count(adas())).isEqualTo(4);
    assertThat(unseen()).isEqualTo(4);
  }

  @Test
  void The_badges_count_the_owners_upcoming_pending_appointments() {
    ApiKey key = Samples.key(adas(), "aaaaaaaa");
    store.keys().add(key);
    store.appointments().add(Samples.submitted(key, inHours(30), "CRM-42"));
    assertThat(store.notifications().badges(adas(), NOW).awaiting()).isEqualTo(1);
    assertThat(store.notifications().badges(adas(), inHours(30)).awaiting()).isZero();
    assertThat(store.notifications().badges(bobs(), NOW).awaiting()).isZero();
  }

  @Test
  void Nobody_has_seen_any_at_first() {
    assertThat(store.seen().until(adas())).isEmpty();
  }

  @Test
  void Each_owner_has_seen_them_until_some_time() {
    store.seen().mark(adas(), NOW);
    store.seen().mark(adas(), inHours(1));
    assertThat(store.seen().until(adas())).contains(inHours(1));
    assertThat(store.seen().until(bobs())).isEmpty();
  }

  @Test
  void Two_pages_may_be_opened_at_once() {
    Race.of(4, () -> store.call(() -> seen(NOW)));
    assertThat(store.seen().until(adas())).contains(NOW);
  }

  private long unseen() {
    return store.notifications().badges(adas(), NOW).unseen();
  }

  private Change change(int sequence, Change.Kind kind, Optional<Instant> at) {
    Instant start = appointment.slot().start();
    Change change =
        new Change(
            new Change.Id(appointment.id(), sequence),
            adas(),
            kind,
            Author.partner(new ApiKeyId(new UUID(0, 7))),
            Optional.of(new Change.Move(start.minusSeconds(3600), start))
                .filter(move -> kind == Change.Kind.MOVED),
            at.orElseThrow());
    store.changes().add(change);
    return change;
  }

  private Instant seen(Instant until) {
    store.seen().mark(adas(), until);
    return until;
  }

  private Appointment updated(Appointment changed) {
    store.appointments().update(changed);
    return changed;
  }

  private List<Reminder> reminders(int offset, int size) {
    return store.notifications().list(adas(), offset, size).stream()
        .map(ReminderContext.class::cast)
        .map(ReminderContext::reminder)
        .toList();
  }

  private Reminder with(int minutesBefore, Result result) {
    Reminder fresh = Samples.reminder(appointment, minutesBefore);
    Reminder reminder = new Reminder(fresh.id(), fresh.subject(), fresh.trigger(), result);
    store.reminders().addAll(List.of(reminder));
    return reminder;
  }

  private Optional<Instant> minutesBefore(int minutes) {
    return Optional.of(appointment.slot().start().minusSeconds(minutes * 60L));
  }

  private static Result skipped(SkipReason reason) {
    return new Result(ReminderStatus.SKIPPED, Optional.empty(), Optional.of(reason));
  }

  private static Optional<SkipReason> none() {
    return Optional.empty();
  }
}
