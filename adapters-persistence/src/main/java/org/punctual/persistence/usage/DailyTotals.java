package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.persistence.InstantConverter;

/**
 * Sums up usage by the owner's days, in the database. When the days begin is reckoned here, so that
 * days of 23 and 25 hours come out right, in every zone that Java knows.
 */
@ApplicationScoped
class DailyTotals {

  private static final int DAYS_AT_ONCE = 100;

  private static final String DAY =
      "(cast(? as integer), cast(? as timestamp(6) with time zone),"
          + " cast(? as timestamp(6) with time zone))";

  private static final String SUMS =
      """
      select d.day_number, u.operation, count(*),
             sum(case when u.status >= 400 then 1 else 0 end), sum(u.took_millis),
             percentile_disc(0.95) within group (order by u.took_millis)
      from (values %s) d (day_number, starts_at, ends_at)
      join usage_record u
        on u.owner_id = ? and u.called_at >= d.starts_at and u.called_at < d.ends_at
      group by d.day_number, u.operation\
      """;

  private final EntityManager entities;

  @Inject
  DailyTotals(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The sums of a period; of a long one only the days from the first call to the last are asked.
   */
  List<DailyUsage> of(AccountId owner, Period period) {
    return dayOfCall(owner, period, "asc")
        .flatMap(first -> dayOfCall(owner, period, "desc").map(last -> daysBetween(first, last)))
        .stream()
        .flatMap(days -> batches(days))
        .flatMap(days -> sums(owner, days, period.timeZone()))
        .sorted(
            Comparator.comparing(DailyUsage::date).thenComparing(usage -> usage.operation().code()))
        .toList();
  }

  private Optional<LocalDate> dayOfCall(AccountId owner, Period period, String direction) {
    return entities
        .createQuery(
            "select u from UsageRow u where u.ownerId = :owner and u.calledAt >= :start"
                + " and u.calledAt < :end order by u.calledAt "
                + direction,
            UsageRow.class)
        .setParameter("owner", owner.value())
        .setParameter("start", period.start())
        .setParameter("end", period.end())
        .setMaxResults(1)
        .getResultStream()
        .map(row -> LocalDate.ofInstant(row.toDomain().at(), period.timeZone()))
        .findFirst();
  }

  private static List<LocalDate> daysBetween(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  private static Stream<List<LocalDate>> batches(List<LocalDate> days) {
    return IntStream.iterate(0, from -> from < days.size(), from -> from + DAYS_AT_ONCE)
        .mapToObj(from -> days.subList(from, Math.min(from + DAYS_AT_ONCE, days.size())));
  }

  private Stream<DailyUsage> sums(AccountId owner, List<LocalDate> days, ZoneId zone) {
    String values = String.join(", ", Collections.nCopies(days.size(), DAY));
    Query query = entities.createNativeQuery(SUMS.formatted(values));
    int position = 1;
    for (int i = 0; i < days.size(); i++) {
      query.setParameter(position++, i);
      query.setParameter(position++, InstantConverter.bound(startOf(days.get(i), zone)));
      query.setParameter(
          position++, InstantConverter.bound(startOf(days.get(i).plusDays(1), zone)));
    }
    query.setParameter(position, owner.value());
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> usage(row, days));
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static DailyUsage usage(Object[] row, List<LocalDate> days) {
    long calls = number(row[2]);
    return new DailyUsage(
        days.get((int) number(row[0])),
        Operation.valueOf((String) row[1]),
        calls,
        number(row[3]),
        new Latency(Math.round((double) number(row[4]) / calls), number(row[5])));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
