package org.punctual.persistence.reminder;

import static java.util.stream.Collectors.joining;
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
import org.punctual.persistence.ClaimSql;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/**
 * The SQL of claims, which the query language of Jakarta Persistence cannot express. H2 and
 * PostgreSQL both understand it. Leases begin and end by the database's clock alone, so that
 * servers need not agree on time.
 */
@ApplicationScoped
class Claims {

  private static final ClaimSql SQL = new ClaimSql("delivery", "channel = ?");

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

  /** One look into the beginning of each index. Forwarded deliveries are not claimed. */
  private static final String NEXT =
      Arrays.stream(Channel.values())
          .filter(channel -> !channel.isForwarded())
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
    List<?> values = List.of(channel.name());
    return SQL.lockClaimable(rows, values, now, most, row -> row.getString(1));
  }

  /** Claims the locked deliveries. */
  void claim(List<String> keys, Lease lease) {
    rows.change(SQL.claim(keys, lease));
  }

  /** Marks the deliveries as sending that may be sent at this moment. */
  void begin(List<Delivery> claimed) {
    List<Object> values = new ArrayList<>();
    for (Delivery each : claimed) {
      values.add(DeliveryRow.keyOf(each.id()));
      values.add(each.fence());
    }
    String pairs = String.join(", ", Collections.nCopies(claimed.size(), "(?, ?)"));
    rows.change(new Query(BEGIN.formatted(pairs), values));
  }

  /** The instant at which the next waiting delivery may be claimed, or the next lease ends. */
  Optional<Instant> nextClaimable() {
    return rows.read(new Query(NEXT, List.of()), row -> optionalInstant(row, 1)).get(0);
  }
}
