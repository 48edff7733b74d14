package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.persistence.InstantConverter;

/**
 * The SQL of claims, which Jakarta Persistence has no words for; H2 and PostgreSQL both understand
 * it. Leases begin and end by the database's clock alone, so that servers need not agree on time.
 */
@ApplicationScoped
class Claims {

  private static final String ABANDONED =
      """
      select id from delivery
      where channel = ?1 and lease_until <= current_timestamp
      order by lease_until limit ?2
      for update skip locked\
      """;

  private static final String DUE =
      """
      select id from delivery
      where channel = ?1 and state = 'WAITING' and lease_until is null and next_attempt_at <= ?3
      order by next_attempt_at limit ?2
      for update skip locked\
      """;

  private static final String CLAIM =
      """
      update delivery
      set state = 'WAITING', fence = fence + 1, holder = ?1,
          lease_until = current_timestamp + interval '0.001' second * ?2
      where id in (%s)\
      """;

  private static final String BEGIN =
      """
      update delivery
      set state = 'SENDING', attempts = attempts + 1
      where (id, fence) in (%s) and state = 'WAITING' and lease_until > current_timestamp
        and exists (
          select 1 from reminder r join appointment a on a.id = r.appointment_id
          where r.id = delivery.reminder_id and r.round_number = delivery.round_number
            and r.status = 'SCHEDULED' and a.status <> 'CANCELED')\
      """;

  private static final String NEXT_WAITING =
      "select d.nextAttemptAt from DeliveryRow d where d.channel = :channel"
          + " and d.state = org.punctual.domain.reminder.DeliveryState.WAITING"
          + " and d.leaseUntil is null order by d.nextAttemptAt";

  private static final String NEXT_LEASE_END =
      "select d.leaseUntil from DeliveryRow d where d.channel = :channel"
          + " and d.leaseUntil is not null order by d.leaseUntil";

  private final EntityManager entities;

  @Inject
  Claims(EntityManager entities) {
    this.entities = entities;
  }

  /** Locks what of a channel anyone may claim, and gives its keys. */
  List<String> lockClaimable(Channel channel, Instant now, int most) {
    List<String> found = new ArrayList<>(keys(lock(ABANDONED, channel, most)));
    if (found.size() < most) {
      Query due = lock(DUE, channel, most - found.size());
      found.addAll(keys(due.setParameter(3, InstantConverter.bound(now))));
    }
    return found;
  }

  /** Claims the locked ones. */
  void claim(Collection<String> keys, Lease lease) {
    Query update = entities.createNativeQuery(CLAIM.formatted(places("?", keys.size())));
    update.setParameter(1, lease.holder());
    update.setParameter(2, lease.duration().toMillis());
    bind(update, 3, keys);
    update.executeUpdate();
  }

  /** Marks those as sending that may be sent at this moment. */
  void begin(Collection<Delivery> claimed) {
    Query update = entities.createNativeQuery(BEGIN.formatted(places("(?, ?)", claimed.size())));
    List<Object> values = new ArrayList<>();
    claimed.forEach(
        delivery -> Collections.addAll(values, DeliveryRow.keyOf(delivery.id()), delivery.fence()));
    bind(update, 1, values);
    update.executeUpdate();
  }

  /** When the next waiting one may be claimed, or a lease ends. */
  Optional<Instant> nextClaimable() {
    return Stream.of(NEXT_WAITING, NEXT_LEASE_END)
        .flatMap(query -> Arrays.stream(Channel.values()).flatMap(channel -> next(query, channel)))
        .min(Comparator.naturalOrder());
  }

  private Stream<Instant> next(String query, Channel channel) {
    return entities
        .createQuery(query, Instant.class)
        .setParameter("channel", channel)
        .setMaxResults(1)
        .getResultStream();
  }

  private Query lock(String sql, Channel channel, int most) {
    return entities.createNativeQuery(sql).setParameter(1, channel.name()).setParameter(2, most);
  }

  private static List<String> keys(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private static String places(String place, int count) {
    return String.join(", ", Collections.nCopies(count, place));
  }

  private static void bind(Query query, int first, Collection<?> values) {
    int position = first;
    for (Object value : values) {
      query.setParameter(position++, value);
    }
  }
}
