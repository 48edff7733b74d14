package org.punctual.persistence.reminder;

import static java.util.stream.Collectors.joining;
import static org.punctual.persistence.Rows.optionalInstant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.persistence.InstantConverter;
import org.punctual.persistence.Rows;

/**
 * The SQL of claims, which the query language of Jakarta Persistence cannot express. H2 and
 * PostgreSQL both understand it. Leases begin and end by the database's clock alone, so that
 * servers need not agree on time.
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
          lease_until = current_timestamp + interval '0.001' second * cast(?2 as bigint)
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

  /** One look into the beginning of each index. */
  private static final String NEXT =
      Arrays.stream(Channel.values())
          .map(
              channel ->
                  """
                  (select next_attempt_at as at from delivery
                   where channel = '%1$s' and state = 'WAITING' and lease_until is null
                   order by next_attempt_at limit 1)
                  union all
                  (select lease_until as at from delivery
                   where channel = '%1$s' and lease_until is not null
                   order by lease_until limit 1)
                  """
                      .formatted(channel))
          .collect(joining("union all\n", "select min(at) from (", ") next"));

  private final EntityManager entities;

  @Inject
  Claims(EntityManager entities) {
    this.entities = entities;
  }

  /** Locks the deliveries of a channel that can be claimed, and returns their keys. */
  List<String> lockClaimable(Channel channel, Instant now, int most) {
    List<String> found = new ArrayList<>(keys(lock(ABANDONED, channel, most)));
    if (found.size() < most) {
      Query due = lock(DUE, channel, most - found.size());
      found.addAll(keys(due.setParameter(3, InstantConverter.bound(now))));
    }
    return found;
  }

  /** Claims the locked deliveries. */
  void claim(List<String> keys, Lease lease) {
    List<Object> values = new ArrayList<>(List.of(lease.holder(), lease.duration().toMillis()));
    String places = keys.stream().map(key -> place(values, key)).collect(joining(", "));
    execute(CLAIM.formatted(places), values);
  }

  /** Marks the deliveries as sending that may be sent at this moment. */
  void begin(List<Delivery> claimed) {
    List<Object> values = new ArrayList<>();
    String places = claimed.stream().map(each -> places(values, each)).collect(joining(", "));
    execute(BEGIN.formatted(places), values);
  }

  /** The instant at which the next waiting delivery may be claimed, or the next lease ends. */
  Optional<Instant> nextClaimable() {
    return Rows.read(entities, new Rows.Query(NEXT, List.of()), row -> optionalInstant(row, 1))
        .get(0);
  }

  private Query lock(String sql, Channel channel, int most) {
    return entities.createNativeQuery(sql).setParameter(1, channel.name()).setParameter(2, most);
  }

  private static List<String> keys(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private void execute(String sql, List<Object> values) {
    Query update = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      update.setParameter(i + 1, values.get(i));
    }
    update.executeUpdate();
  }

  private static String places(List<Object> values, Delivery claimed) {
    String key = place(values, DeliveryRow.keyOf(claimed.id()));
    return "(" + key + ", " + place(values, claimed.fence()) + ")";
  }

  /**
   * Adds a value to be bound, and returns its placeholder. Either all placeholders are numbered, or
   * none.
   */
  private static String place(List<Object> values, Object value) {
    values.add(value);
    return "?" + values.size();
  }
}
