package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/**
 * The sums of all owners' calls by day and type. Rows are locked in the same order by all servers.
 * Servers insert the first rows of a day one after the other.
 */
@ApplicationScoped
class DailyCallSums {

  private static final String ADD =
      "update daily_call set calls = calls + ?, errors = errors + ?"
          + " where called_on = ? and operation = ?";

  private static final Query LOCK =
      new Query("select id from daily_call_lock where id = 1 for update", List.of());

  private static final String INSERT =
      "insert into daily_call (called_on, operation, calls, errors) values (?, ?, 0, 0)";

  private static final String SELECT =
      "select called_on, operation, calls, errors from daily_call"
          + " where called_on between ? and ? order by called_on, operation";

  private final Rows rows;

  @Inject
  DailyCallSums(Rows rows) {
    this.rows = rows;
  }

  /**
   * Adds calls to the sums. A server that waits for the lock of the first calls holds no row, so
   * that no other server waits for it.
   */
  void add(Collection<UsageRecord> calls) {
    List<DailyCalls> sums = sumsOf(calls);
    if (!withoutRow(sums).isEmpty()) {
      rows.read(LOCK, row -> row.getInt(1));
      rows.write(INSERT, withoutRow(sums), DailyCallSums::bindKey);
    }
    rows.write(ADD, sums, DailyCallSums::bind);
  }

  /** The sums of some days, both included. */
  List<DailyCalls> between(LocalDate from, LocalDate to) {
    return rows.read(
        new Query(SELECT, List.of(from, to)),
        row ->
            new DailyCalls(
                row.getObject(1, LocalDate.class),
                Operation.valueOf(row.getString(2)),
                row.getLong(3),
                row.getLong(4)));
  }

  private List<DailyCalls> withoutRow(List<DailyCalls> sums) {
    List<LocalDate> dates = sums.stream().map(DailyCalls::date).sorted().toList();
    Set<String> present =
        between(dates.get(0), dates.get(dates.size() - 1)).stream()
            .map(DailyCallSums::keyOf)
            .collect(Collectors.toSet());
    return sums.stream().filter(sum -> !present.contains(keyOf(sum))).toList();
  }

  private static String keyOf(DailyCalls sum) {
    return sum.date() + " " + sum.operation().name();
  }

  private static List<DailyCalls> sumsOf(Collection<UsageRecord> calls) {
    Map<String, DailyCalls> sums = new TreeMap<>();
    for (UsageRecord call : calls) {
      LocalDate date = LocalDate.ofInstant(call.at(), ZoneOffset.UTC);
      DailyCalls one = new DailyCalls(date, call.operation(), 1, call.isError() ? 1 : 0);
      sums.merge(keyOf(one), one, DailyCallSums::plus);
    }
    return List.copyOf(sums.values());
  }

  private static DailyCalls plus(DailyCalls one, DailyCalls other) {
    return new DailyCalls(
        one.date(), one.operation(), one.calls() + other.calls(), one.errors() + other.errors());
  }

  private static void bindKey(PreparedStatement statement, DailyCalls sum) throws SQLException {
    statement.setObject(1, sum.date());
    statement.setString(2, sum.operation().name());
  }

  private static void bind(PreparedStatement statement, DailyCalls sum) throws SQLException {
    statement.setLong(1, sum.calls());
    statement.setLong(2, sum.errors());
    statement.setObject(3, sum.date());
    statement.setString(4, sum.operation().name());
  }
}
