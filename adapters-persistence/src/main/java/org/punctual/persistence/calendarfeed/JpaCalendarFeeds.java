package org.punctual.persistence.calendarfeed;

import static org.punctual.persistence.InstantConverter.bound;
import static org.punctual.persistence.Rows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.calendarfeed.CalendarFeeds;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.calendarfeed.CalendarFeed;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Feed links in the database. */
@ApplicationScoped
@Transactional
class JpaCalendarFeeds implements CalendarFeeds {

  private static final String INSERT =
      "insert into calendar_feed (owner_id, token_hash, created_at) values (?, ?, ?)";

  private static final String OF_OWNER =
      "select owner_id, token_hash, created_at from calendar_feed where owner_id = ?";

  private static final String OWNER =
      """
      select f.owner_id from calendar_feed f join account a on a.id = f.owner_id
      where f.token_hash = ? and not a.is_locked\
      """;

  private static final String DELETE = "delete from calendar_feed where owner_id = ?";

  private final Rows rows;

  @Inject
  JpaCalendarFeeds(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void add(CalendarFeed feed) {
    rows.change(
        new Query(
            INSERT, List.of(feed.owner().value(), feed.tokenHash(), bound(feed.createdAt()))));
  }

  @Override
  public Optional<CalendarFeed> ofOwner(AccountId owner) {
    return rows.read(query(OF_OWNER, owner.value()), JpaCalendarFeeds::feed).stream().findFirst();
  }

  @Override
  public Optional<AccountId> ownerOf(String tokenHash) {
    return rows.read(query(OWNER, tokenHash), JpaCalendarFeeds::owner).stream().findFirst();
  }

  @Override
  public boolean remove(AccountId owner) {
    return rows.change(query(DELETE, owner.value())) > 0;
  }

  private static Query query(String sql, Object parameter) {
    return new Query(sql, List.of(parameter));
  }

  private static CalendarFeed feed(ResultSet row) throws SQLException {
    return new CalendarFeed(owner(row), row.getString(2), instant(row, 3));
  }

  private static AccountId owner(ResultSet row) throws SQLException {
    return new AccountId(row.getObject(1, UUID.class));
  }
}
