package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.operation.StoreUnavailable;
import org.punctual.application.reminder.ReminderTables.Queued;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;

/** The queue of deliveries in memory; each method is one statement. */
public final class InMemoryDeliveries implements Deliveries {

  private static final Comparator<Delivery> BY_ROUND_THEN_CHANNEL =
      Comparator.comparing((Delivery delivery) -> delivery.id().round())
          .thenComparing(delivery -> delivery.id().channel());

  private final ReminderTables tables;
  private final InMemoryReminders reminders;
  private volatile boolean isFailing;
  private volatile boolean losesAnswer;

  /** The deliveries of those reminders. */
  public InMemoryDeliveries(InMemoryReminders reminders) {
    this.reminders = reminders;
    this.tables = reminders.tables;
  }

  /** From now on no delivery can be settled. */
  public void fail() {
    isFailing = true;
  }

  /** Deliveries can be settled again. */
  public void recover() {
    isFailing = false;
  }

  /** The next deliveries are begun, but the caller gets no answer. */
  public void loseNextBegin() {
    losesAnswer = true;
  }

  @Override
  public synchronized void addAll(Collection<Delivery> planned) {
    planned.forEach(delivery -> write(Queued.free(delivery)));
  }

  @Override
  public synchronized List<Delivery> claim(Channel channel, Lease lease, Instant now, int most) {
    return tables.queued(id -> id.channel() == channel).stream()
        .filter(row -> !row.delivery().isSettled() && !row.claimableAt().isAfter(now))
        .sorted(Comparator.comparing(row -> row.delivery().progress().nextAttemptAt()))
        .limit(most)
        .map(row -> claimed(row.delivery(), lease, now))
        .toList();
  }

  @Override
  public synchronized List<Delivery> begin(Collection<Delivery> claimed, Instant now) {
    List<Delivery> begun =
        claimed.stream()
            .filter(delivery -> holds(delivery, now) && isStillWanted(delivery.id()))
            .map(this::begun)
            .toList();
    if (losesAnswer && !begun.isEmpty()) {
      losesAnswer = false;
      throw new IllegalStateException("the answer was lost");
    }
    return begun;
  }

  @Override
  public synchronized List<Delivery> settle(Collection<Delivery> answered) {
    if (isFailing && !answered.isEmpty()) {
      throw new StoreUnavailable("the store is unavailable");
    }
    List<Delivery> written = answered.stream().filter(this::isClaimedUnderSameFence).toList();
    addAll(written);
    return written;
  }

  @Override
  public synchronized void follow(Collection<Delivery> changed) {
    changed.stream()
        .filter(one -> tables.deliveries.find(one.id()).filter(Queued::isOpen).isPresent())
        .forEach(one -> write(Queued.free(one)));
  }

  @Override
  public synchronized void skipWaiting(Collection<ReminderId> ids) {
    tables.ofReminders(ids).stream()
        .filter(Queued::isWaiting)
        .map(row -> in(DeliveryState.SKIPPED, row.delivery(), row.delivery().fence()))
        .forEach(delivery -> write(Queued.free(delivery)));
  }

  @Override
  public synchronized void releaseClaims(String holder) {
    tables.deliveries.where(Queued::isWaiting).stream()
        .filter(row -> row.claim().filter(claim -> claim.holder().equals(holder)).isPresent())
        .forEach(row -> write(Queued.free(row.delivery())));
  }

  @Override
  public List<Delivery> ofReminders(Collection<ReminderId> ids) {
    return tables.ofReminders(ids).stream()
        .map(Queued::delivery)
        .sorted(BY_ROUND_THEN_CHANNEL)
        .toList();
  }

  @Override
  public void addAttempts(Collection<Attempt> attempts) {
    tables.attempts.addAll(attempts);
  }

  @Override
  public List<Attempt> attemptsOf(Collection<ReminderId> ids) {
    return tables.attempts.stream()
        .filter(attempt -> ids.contains(attempt.delivery().reminder()))
        .toList();
  }

  @Override
  public synchronized DueBacklog backlog(Instant now) {
    List<Instant> due =
        tables.reminders.where(one -> one.status() == ReminderStatus.SCHEDULED).stream()
            .filter(one -> !one.dueAt().isAfter(now) && isOpen(one))
            .map(Reminder::dueAt)
            .toList();
    return new DueBacklog(due.size(), due.stream().min(Comparator.naturalOrder()));
  }

  private boolean isOpen(Reminder reminder) {
    return tables.ofReminders(List.of(reminder.id())).stream()
            .noneMatch(row -> ReminderTables.isOfRound(row.delivery().id(), reminder))
        || tables.ofReminders(List.of(reminder.id())).stream()
            .anyMatch(row -> !row.delivery().isSettled());
  }

  @Override
  public Optional<Instant> nextAttempt() {
    return tables.deliveries.where(row -> !row.delivery().isSettled()).stream()
        .map(Queued::claimableAt)
        .min(Comparator.naturalOrder());
  }

  private Delivery claimed(Delivery delivery, Lease lease, Instant now) {
    Delivery claimed = in(DeliveryState.WAITING, delivery, delivery.fence() + 1);
    Queued.Claim claim = new Queued.Claim(lease.holder(), now.plus(lease.duration()));
    write(new Queued(claimed, Optional.of(claim)));
    return claimed;
  }

  private Delivery begun(Delivery claimed) {
    Delivery begun = claimed.begun();
    write(new Queued(begun, rowOf(claimed).flatMap(Queued::claim)));
    return begun;
  }

  private boolean holds(Delivery claimed, Instant now) {
    return isClaimedUnderSameFence(claimed)
        && rowOf(claimed)
            .filter(Queued::isWaiting)
            .flatMap(Queued::claim)
            .filter(claim -> claim.ends().isAfter(now))
            .isPresent();
  }

  private boolean isClaimedUnderSameFence(Delivery delivery) {
    return rowOf(delivery)
        .filter(row -> row.claim().isPresent())
        .map(Queued::delivery)
        .filter(present -> present.fence() == delivery.fence() && !present.isSettled())
        .isPresent();
  }

  private boolean isStillWanted(Delivery.Id id) {
    return Stream.of(id.reminder())
        .flatMap(reminder -> tables.reminders.find(reminder).stream())
        .filter(reminder -> reminder.status() == ReminderStatus.SCHEDULED)
        .filter(reminder -> ReminderTables.isOfRound(id, reminder))
        .flatMap(this::appointmentOf)
        .anyMatch(Appointment::holdsItsHour);
  }

  private Stream<Appointment> appointmentOf(Reminder reminder) {
    return reminders.appointments.find(reminder.subject().appointment()).stream();
  }

  private Optional<Queued> rowOf(Delivery delivery) {
    return tables.deliveries.find(delivery.id());
  }

  private void write(Queued row) {
    tables.deliveries.put(row.delivery().id(), row);
  }

  private static Delivery in(DeliveryState state, Delivery delivery, long fence) {
    Progress before = delivery.progress();
    return new Delivery(
        delivery.id(),
        new Progress(state, before.attempts(), before.nextAttemptAt(), Optional.empty()),
        fence);
  }
}
