package org.punctual.persistence.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Delivery.Progress;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.ReminderId;

/**
 * A delivery in the database, with the claim on it. The fence is the version of the row. Only the
 * SQL of a claim raises it.
 */
@Entity
@Table(name = "delivery")
class DeliveryRow {

  @Id private String id;

  @Column(name = "reminder_id")
  private UUID reminderId;

  @Column(name = "round_number")
  private int round;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  private long fence;

  private @Nullable String holder;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  static DeliveryRow of(Delivery delivery) {
    DeliveryRow row = new DeliveryRow();
    row.id = keyOf(delivery.id());
    row.reminderId = delivery.id().reminder().value();
    row.round = delivery.id().round();
    row.channel = delivery.id().channel();
    row.fence = delivery.fence();
    row.become(delivery);
    return row;
  }

  /** The key of the row: reminder, round and channel in one. */
  static String keyOf(Delivery.Id id) {
    return id.identity() + "." + id.channel();
  }

  /** Copies the state of a delivery into the row, and ends the claim. */
  void become(Delivery delivery) {
    state = delivery.state();
    attempts = delivery.progress().attempts();
    nextAttemptAt = delivery.progress().nextAttemptAt();
    sentAt = delivery.progress().sentAt().orElse(null);
    holder = null;
    leaseUntil = null;
  }

  /** Says whether the delivery is still claimed under a known fence. */
  boolean isClaimedUnder(long known) {
    return holder != null && fence == known;
  }

  Delivery toDomain() {
    return new Delivery(
        new Delivery.Id(new ReminderId(reminderId), round, channel),
        new Progress(state, attempts, nextAttemptAt, Optional.ofNullable(sentAt)),
        fence);
  }
}
