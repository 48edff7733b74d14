package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.punctual.application.usage.UsageRecords;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

/** Usage records in the database. */
@ApplicationScoped
@Transactional
class JpaUsageRecords implements UsageRecords {

  private static final String WITHIN =
      " from UsageRow u where u.ownerId = :owner and u.calledAt >= :start and u.calledAt < :end";

  private final EntityManager entities;
  private final DailyTotals totals;

  @Inject
  JpaUsageRecords(EntityManager entities, DailyTotals totals) {
    this.entities = entities;
    this.totals = totals;
  }

  /** The entity manager sends them many at once. */
  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void addAll(Collection<UsageRecord> records) {
    records.stream().map(UsageRow::of).forEach(entities::persist);
    entities.flush();
  }

  @Override
  public List<DailyUsage> daily(AccountId owner, Period period) {
    return totals.of(owner, period);
  }

  @Override
  public List<UsageRecord> latest(AccountId owner, Period period, int most) {
    return within(
            "select u" + WITHIN + " order by u.calledAt desc, u.id desc",
            UsageRow.class,
            owner,
            period)
        .setMaxResults(most)
        .getResultStream()
        .map(UsageRow::toDomain)
        .toList();
  }

  @Override
  public Map<ApiKeyId, Long> callsByKey(AccountId owner, Period period) {
    return within(
            "select u.apiKeyId, count(u)" + WITHIN + " group by u.apiKeyId",
            Object[].class,
            owner,
            period)
        .getResultStream()
        .collect(Collectors.toMap(row -> new ApiKeyId((UUID) row[0]), row -> (Long) row[1]));
  }

  private <T> TypedQuery<T> within(String query, Class<T> type, AccountId owner, Period period) {
    return entities
        .createQuery(query, type)
        .setParameter("owner", owner.value())
        .setParameter("start", period.start())
        .setParameter("end", period.end());
  }
}
