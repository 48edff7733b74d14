package org.punctual.persistence.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.punctual.application.reminder.Badges;
import org.punctual.application.reminder.Notification;
import org.punctual.application.reminder.Notifications;
import org.punctual.domain.account.AccountId;
import org.punctual.persistence.InstantConverter;

/**
 * Notifications in the database. The queries are native SQL: a page of two tables needs a union,
 * and the header's counts need subqueries without a table around them.
 */
@ApplicationScoped
@Transactional
class JpaNotifications implements Notifications {

  private static final String PAGE =
      "select notice_id, noticed_at from ("
          + "select cast(id as varchar(64)) as notice_id, noticed_at from reminder"
          + " where owner_id = ?1 and noticed_at is not null"
          + " union all"
          + " select id as notice_id, noticed_at from appointment_change"
          + " where owner_id = ?1 and noticed_at is not null) notice"
          + " order by noticed_at desc, notice_id desc limit ?2 offset ?3";

  private static final String COUNT_AFTER =
      "(select count(*) from reminder where owner_id = ?1 and noticed_at > %1$s) + (select count(*)"
          + " from appointment_change where owner_id = ?1 and noticed_at > %1$s)";

  private static final String COUNT = "select " + COUNT_AFTER.formatted("?2");

  private static final String BADGES =
      "select "
          + COUNT_AFTER.formatted(
              "coalesce((select seen_until from notification_seen where owner_id = ?1), ?2)")
          + ", (select count(*) from appointment"
          + " where owner_id = ?1 and status = 'PENDING' and starts_at > ?3)";

  private final EntityManager entities;
  private final NoticedIds noticed;

  @Inject
  JpaNotifications(EntityManager entities, NoticedIds noticed) {
    this.entities = entities;
    this.noticed = noticed;
  }

  @Override
  public List<Notification> list(AccountId owner, int offset, int size) {
    List<?> rows =
        entities
            .createNativeQuery(PAGE)
            .setParameter(1, owner.value())
            .setParameter(2, size)
            .setParameter(3, offset)
            .getResultList();
    return noticed.read(rows.stream().map(row -> (String) ((Object[]) row)[0]).toList());
  }

  @Override
  public long count(AccountId owner) {
    Object count =
        entities
            .createNativeQuery(COUNT)
            .setParameter(1, owner.value())
            .setParameter(2, InstantConverter.bound(Instant.EPOCH))
            .getSingleResult();
    return ((Number) count).longValue();
  }

  @Override
  public Badges badges(AccountId owner, Instant now) {
    Object[] counts =
        (Object[])
            entities
                .createNativeQuery(BADGES)
                .setParameter(1, owner.value())
                .setParameter(2, InstantConverter.bound(Instant.EPOCH))
                .setParameter(3, InstantConverter.bound(now))
                .getSingleResult();
    return new Badges(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
  }
}
