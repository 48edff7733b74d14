package org.punctual.persistence.appointment;

import static org.punctual.persistence.InstantConverter.bound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.StoredInstant;

/** Appointment queries in SQL. The table is {@code a}. */
public final class AppointmentSql {

  private final StringBuilder sql;
  private final List<Object> parameters = new ArrayList<>();

  private AppointmentSql(String selected, AccountId owner) {
    this.sql = new StringBuilder("select ").append(selected).append(" from appointment a");
    add(" where a.owner_id = ?", owner.value());
  }

  /** The owner's appointments that match a query, in its order. */
  public static Query list(AccountId owner, AppointmentQuery query) {
    AppointmentSql list = new AppointmentSql(AppointmentColumns.ALL, owner);
    list.restrict(query.range(), query.filter());
    list.cut(query.page(), query.order());
    return list.query();
  }

  /** How many of the owner's appointments match a query on all pages. */
  static Query count(AccountId owner, AppointmentQuery query) {
    AppointmentSql count = new AppointmentSql("count(*)", owner);
    count.restrict(query.range(), query.filter());
    return count.query();
  }

  /**
   * The owner's appointments that hold a part of a slot, by start. Each appointment lasts an hour,
   * which bounds the search in the index from both sides.
   */
  static Query holding(AccountId owner, TimeSlot slot) {
    AppointmentSql holding = new AppointmentSql(AppointmentColumns.ALL, owner);
    holding.sql.append(" and a.status <> 'CANCELED'");
    holding.add(" and a.starts_at > ?", bound(slot.start().minus(TimeSlot.HOUR)));
    holding.add(" and a.starts_at < ?", bound(StoredInstant.notBefore(slot.end())));
    holding.sql.append(orderBy(Order.EARLIEST_FIRST));
    return holding.query();
  }

  /** The {@code order by} clause of an order. */
  public static String orderBy(Order order) {
    return switch (order) {
      case EARLIEST_FIRST -> " order by a.starts_at, a.id";
      case LATEST_FIRST -> " order by a.starts_at desc, a.id desc";
      case NEWEST_FIRST -> " order by a.id desc";
    };
  }

  private void restrict(Range range, Filter filter) {
    range.from().ifPresent(from -> add(" and a.starts_at >= ?", start(from)));
    range.to().ifPresent(to -> add(" and a.starts_at < ?", start(to)));
    restrictStatus(filter);
    filter.source().ifPresent(this::restrictSource);
    filter
        .text()
        .ifPresent(text -> add(" and a.search_text like ? escape '!'", SearchText.patternOf(text)));
  }

  private void restrictStatus(Filter filter) {
    int count = filter.statuses().size();
    if (count == 0) {
      sql.append(" and 1 = 0");
    } else if (count < Status.values().length) {
      sql.append(" and a.status in (")
          .append(String.join(", ", Collections.nCopies(count, "?")))
          .append(')');
      filter.statuses().stream().map(Enum::name).forEach(parameters::add);
    }
  }

  private void restrictSource(Source source) {
    sql.append(" and a.api_key_id is ").append(source == Source.API ? "not null" : "null");
  }

  private void cut(Page page, Order order) {
    page.after().ifPresent(last -> follow(last, order));
    sql.append(orderBy(order));
    add(" limit ?", page.size());
    if (page.offset() > 0) {
      add(" offset ?", page.offset());
    }
  }

  private void follow(Position last, Order order) {
    if (order == Order.NEWEST_FIRST) {
      add(" and a.id < ?", last.id().value());
    } else {
      sql.append(" and (a.starts_at, a.id) ").append(order == Order.EARLIEST_FIRST ? ">" : "<");
      add(" (?, ", bound(last.start()));
      add("?)", last.id().value());
    }
  }

  private void add(String text, Object parameter) {
    sql.append(text);
    parameters.add(parameter);
  }

  private Query query() {
    return new Query(sql.toString(), parameters);
  }

  private static Object start(Instant border) {
    return bound(StoredInstant.notBefore(border));
  }
}
