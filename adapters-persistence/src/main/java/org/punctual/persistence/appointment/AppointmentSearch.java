package org.punctual.persistence.appointment;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Source;
import org.punctual.persistence.StoredInstant;

/** An appointment query in the words of the criteria API. */
final class AppointmentSearch {

  private final CriteriaBuilder builder;
  private final Path<UUID> owner;
  private final Path<UUID> id;
  private final Path<Instant> start;
  private final Root<AppointmentRow> row;

  AppointmentSearch(CriteriaBuilder builder, Root<AppointmentRow> row) {
    this.builder = builder;
    this.row = row;
    this.owner = row.get("ownerId");
    this.id = row.get("id");
    this.start = row.get("startsAt");
  }

  /** What must hold for the owner's ones that are asked for, their page aside. */
  Predicate matches(AccountId whose, AppointmentQuery query) {
    return all(
        Stream.of(
                Stream.of(builder.equal(owner, whose.value())),
                within(query.range()),
                passing(query.filter()))
            .flatMap(conditions -> conditions));
  }

  /** What must hold for those that come after a position in an order. */
  Predicate comesAfter(Position position, Order order) {
    UUID lastId = position.id().value();
    return switch (order) {
      case EARLIEST_FIRST ->
          builder.or(
              builder.greaterThan(start, position.start()),
              builder.and(builder.equal(start, position.start()), builder.greaterThan(id, lastId)));
      case LATEST_FIRST ->
          builder.or(
              builder.lessThan(start, position.start()),
              builder.and(builder.equal(start, position.start()), builder.lessThan(id, lastId)));
      case NEWEST_FIRST -> builder.lessThan(id, lastId);
    };
  }

  /** By what they are sorted. */
  List<jakarta.persistence.criteria.Order> sortedBy(Order order) {
    return switch (order) {
      case EARLIEST_FIRST -> List.of(builder.asc(start), builder.asc(id));
      case LATEST_FIRST -> List.of(builder.desc(start), builder.desc(id));
      case NEWEST_FIRST -> List.of(builder.desc(id));
    };
  }

  private Stream<Predicate> within(Range range) {
    return Stream.concat(
        range.from().stream()
            .map(from -> builder.greaterThanOrEqualTo(start, StoredInstant.notBefore(from))),
        range.to().stream().map(to -> builder.lessThan(start, StoredInstant.notBefore(to))));
  }

  private Stream<Predicate> passing(Filter filter) {
    Expression<String> searched = row.get("searchText");
    return Stream.of(
            Stream.of(
                filter.statuses().isEmpty()
                    ? builder.disjunction()
                    : row.get("status").in(filter.statuses())),
            filter.source().stream().map(this::cameBy),
            filter.text().stream()
                .map(text -> builder.like(searched, SearchText.patternOf(text), SearchText.ESCAPE)))
        .flatMap(conditions -> conditions);
  }

  private Predicate cameBy(Source source) {
    Path<UUID> key = row.get("apiKeyId");
    return source == Source.API ? builder.isNotNull(key) : builder.isNull(key);
  }

  private Predicate all(Stream<Predicate> conditions) {
    return builder.and(conditions.toArray(Predicate[]::new));
  }
}
