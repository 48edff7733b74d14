package org.punctual.persistence;

import static org.punctual.persistence.Rows.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.punctual.domain.reminder.Lease;
import org.punctual.persistence.Rows.Query;

/**
 * The SQL of claims on the rows of a queue, which the query language of Jakarta Persistence cannot
 * express. H2 and PostgreSQL both understand it. Leases begin and end by the database's clock
 * alone, so that servers need not agree on time.
 */
public final class ClaimSql {

  private static final String ABANDONED =
      """
      select id from %s
      where %s and lease_until <= current_timestamp
      order by lease_until limit ?
      for update skip locked\
      """;

  private static final String DUE =
      """
      select id from %s
      where %s and state = 'WAITING' and lease_until is null and next_attempt_at <= ?
      order by next_attempt_at limit ?
      for update skip locked\
      """;

  private static final String CLAIM =
      """
      update %s
      set state = 'WAITING', fence = fence + 1, holder = ?,
          lease_until = current_timestamp + interval '0.001' second * cast(? as bigint)
      where id \
      """;

  private final String abandoned;
  private final String due;
  private final String claim;

  /**
   * The SQL of one queue.
   *
   * @param condition that the claimed rows fulfil
   */
  public ClaimSql(String table, String condition) {
    this.abandoned = ABANDONED.formatted(table, condition);
    this.due = DUE.formatted(table, condition);
    this.claim = CLAIM.formatted(table);
  }

  /**
   * Locks the rows that can be claimed, those with an ended lease first.
   *
   * @param values of the condition
   * @param key reads the key of a row
   * @return their keys
   */
  public <K> List<K> lockClaimable(
      Rows rows, List<?> values, Instant now, int most, Rows.Reader<K> key) {
    List<K> found = new ArrayList<>(rows.read(new Query(abandoned, with(values, most)), key));
    int left = most - found.size();
    if (left > 0) {
      List<Object> more = with(values, InstantConverter.bound(now), left);
      found.addAll(rows.read(new Query(due, more), key));
    }
    return found;
  }

  /** Claims locked rows. */
  public Query claim(List<?> keys, Lease lease) {
    List<Object> values = new ArrayList<>(List.of(lease.holder(), lease.duration().toMillis()));
    values.addAll(keys);
    return new Query(claim + in(keys), values);
  }

  private static List<Object> with(List<?> values, Object... more) {
    List<Object> all = new ArrayList<>(values);
    Collections.addAll(all, more);
    return all;
  }
}
