package org.punctual.persistence.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Period;

/** The days of a period in which there may have been calls: from the first such day to the last. */
@ApplicationScoped
class CalledDays {

  private static final String ARCHIVED =
      """
      select cast(min(called_on) as varchar(10)), cast(max(called_on) as varchar(10))
      from usage_total
      where owner_id = ? and called_on between cast(? as date) and cast(? as date)\
      """;

  private final EntityManager entities;

  @Inject
  CalledDays(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Reads records before totals. A record that is archived in between is seen twice. In the other
   * order it would not be seen at all.
   */
  List<LocalDate> within(AccountId owner, Period period) {
    List<LocalDate> days =
        Stream.of(recorded(owner, period, "asc"), recorded(owner, period, "desc"))
            .flatMap(Optional::stream)
            .toList();
    return between(Stream.concat(days.stream(), archived(owner, period)).toList());
  }

  private static List<LocalDate> between(List<LocalDate> days) {
    return days.stream()
        .min(Comparator.naturalOrder())
        .map(first -> first.datesUntil(last(days).plusDays(1)).toList())
        .orElseGet(List::of);
  }

  private static LocalDate last(List<LocalDate> days) {
    return days.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private Optional<LocalDate> recorded(AccountId owner, Period period, String direction) {
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

  private Stream<LocalDate> archived(AccountId owner, Period period) {
    Object[] bounds =
        (Object[])
            entities
                .createNativeQuery(ARCHIVED)
                .setParameter(1, owner.value())
                .setParameter(2, period.from().toString())
                .setParameter(3, period.to().toString())
                .getSingleResult();
    return Stream.of(bounds).filter(Objects::nonNull).map(String.class::cast).map(LocalDate::parse);
  }
}
