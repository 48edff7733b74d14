package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/**
 * The sums of all owners' calls by day and type. Rows are locked in the same order by all servers.
 * Two servers may insert the first row of a day at the same moment. Then the batch of one of them
 * fails, and is written again a second later.
 */
@ApplicationScoped
class DailyCallSums {

  private static final String ADD =
      "update daily_call set calls = calls + ?, errors = errors + ?"
          + " where called_on = ? and operation = ?";

  private static final String INSERT =
      "insert into daily_call (calls, errors, called_on, operation) values (?, ?, ?, ?)";

  private static final String SELECT =
      "select called_on, operation, calls, errors from daily_call"
          + " where called_on between ? and ? order by called_on, operation";

  private final Rows rows;

  @Inject
  DailyCallSums(Rows rows) {
    this.rows = rows;
  }

  /** Adds calls to the sums. */
  void add(Collection<UsageRecord> calls) {
    List<DailyCalls> sums = sumsOf(calls);
    List<Boolean> known = rows.write(ADD, sums, DailyCallSums::bind);
    List<DailyCalls> first = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      if (!known.get(i)) {
        first.add(sums.get(i));
      }
    }
    rows.write(INSERT, first, DailyCallSums::bind);
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

  private static List<DailyCalls> sumsOf(Collection<UsageRecord> calls) {
    Map<String, DailyCalls> sums = new TreeMap<>();
    for (UsageRecord call : calls) {
      LocalDate date = LocalDate.ofInstant(call.at(), ZoneOffset.UTC);
      DailyCalls one = new DailyCalls(date, call.operation(), 1, call.isError() ? 1 : 0);
      sums.merge(date + " " + call.operation().name(), one, DailyCallSums::plus);
    }
    return List.copyOf(sums.values());
  }

  private static DailyCalls plus(DailyCalls one, DailyCalls other) {
    return new DailyCalls(
        one.date(), one.operation(), one.calls() + other.calls(), one.errors() + other.errors());
  }

  private static void bind(PreparedStatement statement, DailyCalls sum) throws SQLException {
    statement.setLong(1, sum.calls());
    statement.setLong(2, sum.errors());
    statement.setObject(3, sum.date());
    statement.setString(4, sum.operation().name());
  }
}
