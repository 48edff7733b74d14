package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.punctual.application.usage.UsageBatch;
import org.punctual.application.usage.UsageRecords;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.persistence.InstantConverter;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Usage records and the totals of archived records, in the database. */
@ApplicationScoped
@Transactional
class JpaUsageRecords implements UsageRecords {

  private static final String LATEST =
      "select u from UsageRow u where u.ownerId = :owner"
          + " and u.calledAt >= :start and u.calledAt < :end order by u.calledAt desc, u.id desc";

  private static final String BY_KEY =
      """
      select s.api_key_id, sum(s.calls)
      from (
        select api_key_id, count(*) as calls
        from usage_record
        where owner_id = ?1 and called_at >= ?2 and called_at < ?3
        group by api_key_id
        union all
        select api_key_id, calls
        from usage_total
        where owner_id = ?1 and called_on between cast(?4 as date) and cast(?5 as date)
      ) s
      group by s.api_key_id\
      """;

  private static final String IS_WRITTEN = "select 1 from usage_record where id = ?";

  private final EntityManager entities;
  private final Rows rows;
  private final DailyTotals totals;
  private final DailyCallSums sums;

  @Inject
  JpaUsageRecords(EntityManager entities, Rows rows, DailyTotals totals, DailyCallSums sums) {
    this.entities = entities;
    this.rows = rows;
    this.totals = totals;
    this.sums = sums;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void add(UsageBatch batch) {
    Query first = new Query(IS_WRITTEN, List.of(batch.id()));
    if (rows.read(first, row -> row.getInt(1)).isEmpty()) {
      rows.write(UsageRow.INSERT, UsageRow.of(batch), (insert, row) -> row.bind(insert));
      sums.add(batch.calls());
    }
  }

  @Override
  public List<DailyUsage> daily(AccountId owner, Period period) {
    return totals.of(owner, period);
  }

  @Override
  public List<DailyCalls> ofAllOwners(LocalDate from, LocalDate to) {
    return sums.between(from, to);
  }

  @Override
  public List<UsageRecord> latest(AccountId owner, Period period, int most) {
    return entities
        .createQuery(LATEST, UsageRow.class)
        .setParameter("owner", owner.value())
        .setParameter("start", period.start())
        .setParameter("end", period.end())
        .setMaxResults(most)
        .getResultStream()
        .map(UsageRow::toDomain)
        .toList();
  }

  /** Uses a single statement: a call that is archived meanwhile is a record or part of a total. */
  @Override
  public Map<ApiKeyId, Long> callsByKey(AccountId owner, Period period) {
    List<?> sums =
        entities
            .createNativeQuery(BY_KEY)
            .setParameter(1, owner.value())
            .setParameter(2, InstantConverter.bound(period.start()))
            .setParameter(3, InstantConverter.bound(period.end()))
            .setParameter(4, period.from().toString())
            .setParameter(5, period.to().toString())
            .getResultList();
    return sums.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> new ApiKeyId((UUID) row[0]), row -> ((Number) row[1]).longValue()));
  }
}
