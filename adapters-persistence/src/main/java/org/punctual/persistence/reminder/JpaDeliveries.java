package org.punctual.persistence.reminder;

import static java.util.stream.Collectors.joining;
import static org.punctual.persistence.Fresh.fresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DueBacklog;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.persistence.InstantConverter;
import org.punctual.persistence.Rows;

/**
 * Deliveries in the database. Rows are locked in the order of their keys, so that no deadlock
 * arises.
 */
@ApplicationScoped
@Transactional
class JpaDeliveries implements Deliveries {

  /**
   * Each part reads a small index: reminders to be planned, waiting deliveries, and claimed
   * deliveries. Deliveries to an owner's own endpoints do not count. Instants are returned as
   * microseconds since 1970, because databases differ in the types of instants.
   */
  private static final String BACKLOG =
      """
      select count(*), cast(extract(epoch from min(due_at)) * 1000000 as bigint) from (
        select id, due_at from reminder where plan_at <= ?1
        union
        select r.id, r.due_at from delivery d join reminder r on r.id = d.reminder_id
        where d.channel in (%1$s) and d.state = 'WAITING' and d.lease_until is null
          and r.due_at <= ?1
        union
        select r.id, r.due_at from delivery d join reminder r on r.id = d.reminder_id
        where d.channel in (%1$s) and d.lease_until is not null
          and r.due_at <= ?1
      ) due\
      """
          .formatted(
              Arrays.stream(Channel.values())
                  .filter(channel -> !channel.isForwarded())
                  .map(channel -> "'" + channel + "'")
                  .collect(joining(", ")));

  private final EntityManager entities;
  private final Rows rows;
  private final Claims claims;

  @Inject
  JpaDeliveries(EntityManager entities, Rows rows, Claims claims) {
    this.entities = entities;
    this.rows = rows;
    this.claims = claims;
  }

  @Override
  public void addAll(Collection<Delivery> planned) {
    rows.write(DeliveryRow.INSERT, planned, DeliveryRow::bindInsert);
  }

  @Override
  public List<Delivery> claim(Channel channel, Lease lease, Instant now, int most) {
    List<String> keys = claims.lockClaimable(channel, now, most);
    if (keys.isEmpty()) {
      return List.of();
    }
    claims.claim(keys, lease);
    return read(keys);
  }

  @Override
  public List<Delivery> begin(Collection<Delivery> claimed, Instant now) {
    Set<Delivery> present =
        lock(claimed).stream().map(DeliveryRow::toDomain).collect(Collectors.toSet());
    List<Delivery> unchanged = claimed.stream().filter(present::contains).toList();
    if (unchanged.isEmpty()) {
      return List.of();
    }
    claims.begin(unchanged);
    Set<Delivery> after = Set.copyOf(read(keysOf(unchanged)));
    return unchanged.stream().map(Delivery::begun).filter(after::contains).toList();
  }

  /** Rows are written in the order of their keys, so that no deadlock arises. */
  @Override
  public List<Delivery> settle(Collection<Delivery> answered) {
    List<Delivery> inOrder = answered.stream().sorted(BY_KEY).toList();
    List<Boolean> written = rows.write(DeliveryRow.SETTLE, inOrder, DeliveryRow::bindSettle);
    return IntStream.range(0, inOrder.size()).filter(written::get).mapToObj(inOrder::get).toList();
  }

  @Override
  public void follow(Collection<Delivery> changed) {
    List<Delivery> inOrder = changed.stream().sorted(BY_KEY).toList();
    rows.write(DeliveryRow.FOLLOW, inOrder, DeliveryRow::bindSettle);
  }

  @Override
  public void skipWaiting(Collection<ReminderId> reminders) {
    lock(ofReminders(reminders));
    if (!reminders.isEmpty()) {
      entities
          .createQuery(
              "update DeliveryRow d set d.state = :skipped, d.holder = null, d.leaseUntil = null"
                  + " where d.reminderId in :reminders and d.state = :waiting")
          .setParameter("skipped", DeliveryState.SKIPPED)
          .setParameter("waiting", DeliveryState.WAITING)
          .setParameter("reminders", valuesOf(reminders))
          .executeUpdate();
    }
  }

  @Override
  public void releaseClaims(String holder) {
    entities
        .createQuery(
            "update DeliveryRow d set d.holder = null, d.leaseUntil = null"
                + " where d.holder = :holder and d.state = :waiting")
        .setParameter("holder", holder)
        .setParameter("waiting", DeliveryState.WAITING)
        .executeUpdate();
  }

  @Override
  public List<Delivery> ofReminders(Collection<ReminderId> reminders) {
    if (reminders.isEmpty()) {
      return List.of();
    }
    return select("d.reminderId in :reminders")
        .setParameter("reminders", valuesOf(reminders))
        .getResultStream()
        .map(DeliveryRow::toDomain)
        .sorted(BY_ROUND_AND_CHANNEL)
        .toList();
  }

  @Override
  public void addAttempts(Collection<Attempt> attempts) {
    rows.write(
        AttemptRow.INSERT, attempts, (insert, attempt) -> AttemptRow.of(attempt).bind(insert));
  }

  @Override
  public List<Attempt> attemptsOf(Collection<ReminderId> reminders) {
    if (reminders.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select a from AttemptRow a where a.reminderId in :reminders"
                + " order by a.answeredAt, a.number, a.id",
            AttemptRow.class)
        .setParameter("reminders", valuesOf(reminders))
        .getResultStream()
        .map(AttemptRow::toDomain)
        .toList();
  }

  @Override
  public DueBacklog backlog(Instant now) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(BACKLOG)
                .setParameter(1, InstantConverter.bound(now))
                .getSingleResult();
    return new DueBacklog(((Number) row[0]).longValue(), instantOf((Number) row[1]));
  }

  @Override
  public Optional<Instant> nextAttempt() {
    return claims.nextClaimable();
  }

  private static final Comparator<Delivery> BY_ROUND_AND_CHANNEL =
      Comparator.comparing((Delivery delivery) -> delivery.id().round())
          .thenComparing(delivery -> delivery.id().channel());

  private static final Comparator<Delivery> BY_KEY =
      Comparator.comparing(delivery -> DeliveryRow.keyOf(delivery.id()));

  private List<DeliveryRow> lock(Collection<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of();
    }
    return select("d.id in :keys")
        .setParameter("keys", keysOf(deliveries))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private List<Delivery> read(Collection<String> keys) {
    return select("d.id in :keys")
        .setParameter("keys", keys)
        .getResultStream()
        .map(DeliveryRow::toDomain)
        .toList();
  }

  private TypedQuery<DeliveryRow> select(String condition) {
    return fresh(
        entities.createQuery(
            "select d from DeliveryRow d where " + condition + " order by d.id",
            DeliveryRow.class));
  }

  private static List<String> keysOf(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).map(DeliveryRow::keyOf).toList();
  }

  private static List<UUID> valuesOf(Collection<ReminderId> reminders) {
    return reminders.stream().map(ReminderId::value).toList();
  }

  private static Optional<Instant> instantOf(@Nullable Number micros) {
    return Optional.ofNullable(micros)
        .map(since -> Instant.EPOCH.plus(since.longValue(), ChronoUnit.MICROS));
  }
}
