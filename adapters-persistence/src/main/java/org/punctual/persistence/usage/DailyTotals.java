package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.punctual.domain.Day;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.persistence.InstantConverter;

/**
 * Sums up usage by the owner's days, in the database. The start of each day is computed here, so
 * that days of 23 and 25 hours are right in every zone that Java knows. One statement reads records
 * and stored totals of a day. A call that is archived meanwhile is therefore counted once, as a
 * record or in a total.
 */
@ApplicationScoped
class DailyTotals {

  private static final int DAYS_AT_ONCE = 100;

  private static final String DAY =
      "(cast(? as date), cast(? as timestamp(6) with time zone),"
          + " cast(? as timestamp(6) with time zone))";

  private static final String SUMS =
      """
      select cast(s.called_on as varchar(10)), s.operation, sum(s.calls), sum(s.errors),
             sum(s.total_millis), max(s.p95_millis)
      from (
        select d.called_on, u.operation, count(*) as calls,
               sum(case when u.status >= 400 then 1 else 0 end) as errors,
               sum(u.took_millis) as total_millis,
               percentile_disc(0.95) within group (order by u.took_millis) as p95_millis
        from (values %s) d (called_on, starts_at, ends_at)
        join usage_record u
          on u.owner_id = ? and u.called_at >= d.starts_at and u.called_at < d.ends_at
        group by d.called_on, u.operation
        union all
        select t.called_on, t.operation, t.calls, t.errors, t.total_millis, t.p95_millis
        from usage_total t
        where t.owner_id = ? and t.called_on between cast(? as date) and cast(? as date)
      ) s
      group by s.called_on, s.operation\
      """;

  private final EntityManager entities;
  private final CalledDays called;

  @Inject
  DailyTotals(EntityManager entities, CalledDays called) {
    this.entities = entities;
    this.called = called;
  }

  /** The sums of a period. Only the days from the first call to the last are queried. */
  List<DailyUsage> of(AccountId owner, Period period) {
    return batches(called.within(owner, period))
        .flatMap(days -> sums(owner, days, period.timeZone()))
        .sorted(
            Comparator.comparing(DailyUsage::date).thenComparing(usage -> usage.operation().code()))
        .toList();
  }

  private static Stream<List<LocalDate>> batches(List<LocalDate> days) {
    return IntStream.iterate(0, from -> from < days.size(), from -> from + DAYS_AT_ONCE)
        .mapToObj(from -> days.subList(from, Math.min(from + DAYS_AT_ONCE, days.size())));
  }

  private Stream<DailyUsage> sums(AccountId owner, List<LocalDate> days, ZoneId zone) {
    String values = String.join(", ", Collections.nCopies(days.size(), DAY));
    Query query = entities.createNativeQuery(SUMS.formatted(values));
    int position = 1;
    for (LocalDate date : days) {
      Day day = new Day(date, zone);
      query.setParameter(position++, date.toString());
      query.setParameter(position++, InstantConverter.bound(day.start()));
      query.setParameter(position++, InstantConverter.bound(day.end()));
    }
    query.setParameter(position++, owner.value());
    query.setParameter(position++, owner.value());
    query.setParameter(position++, days.get(0).toString());
    query.setParameter(position, days.get(days.size() - 1).toString());
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(DailyTotals::usage);
  }

  private static DailyUsage usage(Object[] row) {
    long calls = number(row[2]);
    return new DailyUsage(
        LocalDate.parse((String) row[0]),
        Operation.valueOf((String) row[1]),
        calls,
        number(row[3]),
        new Latency(Math.round((double) number(row[4]) / calls), number(row[5])));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
