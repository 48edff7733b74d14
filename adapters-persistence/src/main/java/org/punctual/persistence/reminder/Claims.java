package org.punctual.persistence.reminder;

import static java.util.stream.Collectors.joining;
import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.optionalInstant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.persistence.InstantConverter;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

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
      where channel = ? and lease_until <= current_timestamp
      order by lease_until limit ?
      for update skip locked\
      """;

  private static final String DUE =
      """
      select id from delivery
      where channel = ? and state = 'WAITING' and lease_until is null and next_attempt_at <= ?
      order by next_attempt_at limit ?
      for update skip locked\
      """;

  private static final String CLAIM =
      """
      update delivery
      set state = 'WAITING', fence = fence + 1, holder = ?,
          lease_until = current_timestamp + interval '0.001' second * cast(? as bigint)
      where id %s\
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

  private final Rows rows;

  @Inject
  Claims(Rows rows) {
    this.rows = rows;
  }

  /** Locks the deliveries of a channel that can be claimed, and returns their keys. */
  List<String> lockClaimable(Channel channel, Instant now, int most) {
    List<String> found = new ArrayList<>(keys(new Query(ABANDONED, List.of(channel.name(), most))));
    int left = most - found.size();
    if (left > 0) {
      List<?> values = List.of(channel.name(), InstantConverter.bound(now), left);
      found.addAll(keys(new Query(DUE, values)));
    }
    return found;
  }

  /** Claims the locked deliveries. */
  void claim(List<String> keys, Lease lease) {
    List<Object> values = new ArrayList<>(List.of(lease.holder(), lease.duration().toMillis()));
    values.addAll(keys);
    rows.change(new Query(CLAIM.formatted(in(keys)), values));
  }

  /** Marks the deliveries as sending that may be sent at this moment. */
  void begin(List<Delivery> claimed) {
    List<Object> values = new ArrayList<>();
    for (Delivery each : claimed) {
      values.add(DeliveryRow.keyOf(each.id()));
      values.add(each.fence());
    }
    String places = String.join(", ", Collections.nCopies(claimed.size(), "(?, ?)"));
    rows.change(new Query(BEGIN.formatted(places), values));
  }

  /** The instant at which the next waiting delivery may be claimed, or the next lease ends. */
  Optional<Instant> nextClaimable() {
    return rows.read(new Query(NEXT, List.of()), row -> optionalInstant(row, 1)).get(0);
  }

  private List<String> keys(Query query) {
    return rows.read(query, row -> row.getString(1));
  }
}
