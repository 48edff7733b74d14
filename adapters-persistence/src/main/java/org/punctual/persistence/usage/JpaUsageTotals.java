package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.usage.UsageTotals;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Period;
import org.punctual.persistence.InstantConverter;

/** Totals in the database. The database computes them, so that no record is transferred. */
@ApplicationScoped
@Transactional
class JpaUsageTotals implements UsageTotals {

  private static final String SUM_UP =
      """
      merge into usage_total t
      using (
        select u.owner_id, cast(?1 as date) as called_on, u.api_key_id, u.operation, count(*) as calls,
               sum(case when u.status >= 400 then 1 else 0 end) as errors,
               sum(u.took_millis) as total_millis, max(p.p95_millis) as p95_millis
        from usage_record u
        join (
          select operation,
                 percentile_disc(0.95) within group (order by took_millis) as p95_millis
          from usage_record
          where owner_id = ?2 and called_at >= ?3 and called_at < ?4
          group by operation
        ) p on p.operation = u.operation
        where u.owner_id = ?2 and u.called_at >= ?3 and u.called_at < ?4
        group by u.owner_id, u.api_key_id, u.operation
      ) s
      on (t.owner_id = s.owner_id and t.called_on = s.called_on
        and t.api_key_id = s.api_key_id and t.operation = s.operation)
      when matched then update set
        calls = t.calls + s.calls, errors = t.errors + s.errors,
        total_millis = t.total_millis + s.total_millis,
        p95_millis = greatest(t.p95_millis, s.p95_millis)
      when not matched then
        insert (owner_id, called_on, api_key_id, operation, calls, errors, total_millis, p95_millis)
        values (s.owner_id, s.called_on, s.api_key_id, s.operation, s.calls, s.errors,
          s.total_millis, s.p95_millis)\
      """;

  private static final String DELETE =
      "delete from UsageRow u where u.ownerId = :owner and u.calledAt < :end";

  private final EntityManager entities;

  @Inject
  JpaUsageTotals(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<AccountId> ownersWithRecordsBefore(Instant instant) {
    return entities
        .createQuery(
            "select distinct u.ownerId from UsageRow u where u.calledAt < :instant", UUID.class)
        .setParameter("instant", instant)
        .getResultStream()
        .map(AccountId::new)
        .toList();
  }

  @Override
  public Optional<Instant> oldestRecord(AccountId owner) {
    return entities
        .createQuery(
            "select u.calledAt from UsageRow u where u.ownerId = :owner order by u.calledAt",
            Instant.class)
        .setParameter("owner", owner.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void archive(AccountId owner, Period day) {
    entities
        .createNativeQuery(SUM_UP)
        .setParameter(1, day.from().toString())
        .setParameter(2, owner.value())
        .setParameter(3, InstantConverter.bound(day.start()))
        .setParameter(4, InstantConverter.bound(day.end()))
        .executeUpdate();
    entities
        .createQuery(DELETE + " and u.calledAt >= :start")
        .setParameter("owner", owner.value())
        .setParameter("start", day.start())
        .setParameter("end", day.end())
        .executeUpdate();
  }

  @Override
  public void forgetStrangers(Instant since) {
    entities
        .createNativeQuery(
            "delete from usage_record where called_at >= ?1"
                + " and not exists (select 1 from account a where a.id = usage_record.owner_id)")
        .setParameter(1, InstantConverter.bound(since))
        .executeUpdate();
  }

  @Override
  public void forgetRecords(AccountId owner, Instant before) {
    entities
        .createQuery(DELETE)
        .setParameter("owner", owner.value())
        .setParameter("end", before)
        .executeUpdate();
  }
}
