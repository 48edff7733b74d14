package org.punctual.application.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.punctual.domain.reminder.Claimable;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Progress;

/** A queue that has nothing to do with reminders: parcels, with labels as their messages. */
final class InMemoryParcels
    implements SendingQueue<InMemoryParcels.Parcel, InMemoryParcels.Label>,
        Settlements<InMemoryParcels.Parcel, InMemoryParcels.Label>,
        Carrier<InMemoryParcels.Label> {

  /** The labels that were handed over, by the names of their parcels. */
  final List<String> handedOver = new ArrayList<>();

  /** The methods that used a transaction, in order. */
  final List<String> transactions = new ArrayList<>();

  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private Outcome answer = new Outcome.Delivered("taken");

  /** A delivery of this queue. */
  record Parcel(String id, Progress progress) implements Claimable {}

  /** The message of a parcel. */
  record Label(Parcel delivery) implements Message<Parcel> {}

  /** Adds a parcel. */
  void add(String id, Progress progress) {
    parcels.put(id, new Parcel(id, progress));
  }

  /** Gives this answer from now on. */
  void answers(Outcome next) {
    answer = next;
  }

  /** The progress of a parcel. */
  Progress progressOf(String id) {
    return parcels.values().stream()
        .filter(parcel -> parcel.id().equals(id))
        .map(Parcel::progress)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Parcel> claim(Lease lease, Instant now, int most) {
    transactions.add("claim");
    return parcels.values().stream()
        .filter(parcel -> parcel.progress().state() == DeliveryState.WAITING)
        .filter(parcel -> !parcel.progress().nextAttemptAt().isAfter(now))
        .limit(most)
        .toList();
  }

  /** No attempt has a written answer. */
  @Override
  public Map<Object, Long> countAnswers(Collection<Parcel> tried) {
    transactions.add("count answers");
    return Map.of();
  }

  @Override
  public void setAside(Collection<Parcel> abandoned, Instant now) {
    transactions.add("set aside");
    abandoned.forEach(parcel -> add(parcel.id(), parcel.progress().failed()));
  }

  @Override
  public List<Label> begin(Collection<Parcel> claimed, Instant now) {
    transactions.add("begin");
    claimed.forEach(parcel -> add(parcel.id(), parcel.progress().begun()));
    return claimed.stream()
        .map(parcel -> new Label(new Parcel(parcel.id(), progressOf(parcel.id()))))
        .toList();
  }

  @Override
  public void settle(Settlement<Parcel, Label> settlement) {
    transactions.add("settle");
    settlement.unsent().forEach(parcel -> add(parcel.id(), parcel.progress()));
    settlement.answers().forEach(one -> settle(one, settlement.at()));
  }

  @Override
  public void releaseClaims(String holder) {
    transactions.add("release");
  }

  @Override
  public int largestBatch() {
    return 10;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Handover<Label> open() {
    return new Handover<>() {
      @Override
      public Outcome deliver(Label message) {
        handedOver.add(message.delivery().id());
        return answer;
      }

      @Override
      public void close() {
        // There is no connection to close.
      }
    };
  }

  private void settle(Answer<Label> answered, Instant now) {
    Parcel parcel = answered.message().delivery();
    if (answered.outcome() instanceof Outcome.TemporaryFailure failure) {
      Instant next = now.plus(failure.pause().orElse(Duration.ZERO));
      add(parcel.id(), parcel.progress().waitingUntil(next));
    } else {
      add(parcel.id(), parcel.progress().sent(now));
    }
  }
}
