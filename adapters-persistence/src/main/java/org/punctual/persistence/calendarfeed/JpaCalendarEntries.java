package org.punctual.persistence.calendarfeed;

import static org.punctual.persistence.InstantConverter.bound;
import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.instant;
import static org.punctual.persistence.Rows.optionalInstant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.punctual.application.calendarfeed.CalendarEntries;
import org.punctual.application.calendarfeed.CalendarEntry;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.Revision;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.StoredInstant;

/** Calendars in the database. Only the columns that a feed shows are read. */
@ApplicationScoped
@Transactional
class JpaCalendarEntries implements CalendarEntries {

  private static final String STATE =
      """
      select count(*), coalesce(sum(revision), 0), max(updated_at) from appointment
      where owner_id = ? and starts_at >= ?\
      """;

  /**
   * The index of an owner's appointments by start has this order. H2 reads a part from the index
   * alone only when the order names the owner too.
   */
  private static final String PART =
      """
      select id, title, notes, starts_at, ends_at, status, revision, created_at, updated_at
      from appointment where owner_id = ? and (starts_at, id) > (?, ?)
      order by owner_id, starts_at, id limit ?\
      """;

  private static final String ALARMS =
      "select appointment_id, minutes_before from reminder where appointment_id ";

  private final Rows rows;

  @Inject
  JpaCalendarEntries(Rows rows) {
    this.rows = rows;
  }

  @Override
  public State state(AccountId owner, Instant from) {
    Query query = new Query(STATE, List.of(owner.value(), bound(StoredInstant.notBefore(from))));
    return rows.read(
            query, row -> new State(row.getLong(1), row.getLong(2), optionalInstant(row, 3)))
        .get(0);
  }

  @Override
  public List<CalendarEntry> after(Position last, AccountId owner, int most) {
    Query query =
        new Query(
            PART,
            List.of(
                owner.value(),
                bound(StoredInstant.notBefore(last.start())),
                last.id().value(),
                most));
    return rows.read(query, JpaCalendarEntries::entry);
  }

  @Override
  public Map<AppointmentId, List<Integer>> alarms(Collection<AppointmentId> appointments) {
    if (appointments.isEmpty()) {
      return Map.of();
    }
    List<UUID> ids = appointments.stream().map(AppointmentId::value).toList();
    Query query = new Query(ALARMS + in(ids) + " order by minutes_before desc", ids);
    return rows.read(query, JpaCalendarEntries::alarm).stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static CalendarEntry entry(ResultSet row) throws SQLException {
    return new CalendarEntry(
        new AppointmentId(row.getObject(1, UUID.class)),
        new Details(row.getString(2), Optional.ofNullable(row.getString(3))),
        new TimeSlot(instant(row, 4), instant(row, 5)),
        Status.valueOf(row.getString(6)),
        new Revision(row.getInt(7), instant(row, 8), instant(row, 9)),
        List.of());
  }

  private static Map.Entry<AppointmentId, Integer> alarm(ResultSet row) throws SQLException {
    return Map.entry(new AppointmentId(row.getObject(1, UUID.class)), row.getInt(2));
  }
}
