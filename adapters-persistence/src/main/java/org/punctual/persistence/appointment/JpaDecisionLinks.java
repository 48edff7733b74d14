package org.punctual.persistence.appointment;

import static org.punctual.persistence.InstantConverter.bound;
import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.appointment.DecisionLinks;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.DecisionLink;
import org.punctual.domain.appointment.DecisionLink.Seen;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Links to decide in the database: a row for each. The owner is that of the appointment. */
@ApplicationScoped
@Transactional
class JpaDecisionLinks implements DecisionLinks {

  private static final String INSERT =
      """
      insert into decision_link (token_hash, appointment_id, revision, starts_at, issued_at)
      values (?, ?, ?, ?, ?)\
      """;

  private static final String OF_TOKEN =
      """
      select l.token_hash, l.appointment_id, a.owner_id, l.revision, l.starts_at, l.issued_at
      from decision_link l join appointment a on a.id = l.appointment_id where l.token_hash = ?\
      """;

  /** The links beyond the newest of some appointments. */
  private static final String DELETE_OLDEST =
      """
      delete from decision_link where token_hash in (select token_hash from (
        select token_hash,
          row_number() over (partition by appointment_id order by issued_at desc) as place
        from decision_link where appointment_id %s) as placed where place > %d)\
      """;

  private static final String DELETE_STARTED = "delete from decision_link where starts_at < ?";

  private final Rows rows;

  @Inject
  JpaDecisionLinks(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void addAll(Collection<DecisionLink> links) {
    if (links.isEmpty()) {
      return;
    }
    rows.write(
        INSERT,
        links,
        (insert, link) -> {
          insert.setString(1, link.tokenHash());
          insert.setObject(2, link.appointment().value());
          insert.setInt(3, link.seen().sequence());
          insert.setObject(4, bound(link.seen().start()));
          insert.setObject(5, bound(link.issuedAt()));
        });
    List<UUID> appointments =
        links.stream().map(link -> link.appointment().value()).distinct().toList();
    rows.change(new Query(DELETE_OLDEST.formatted(in(appointments), MOST), appointments));
  }

  @Override
  public Optional<DecisionLink> find(String tokenHash) {
    return rows.read(new Query(OF_TOKEN, List.of(tokenHash)), JpaDecisionLinks::link).stream()
        .findFirst();
  }

  @Override
  public void forgetStarted(Instant before) {
    rows.change(new Query(DELETE_STARTED, List.of(bound(before))));
  }

  private static DecisionLink link(ResultSet row) throws SQLException {
    return new DecisionLink(
        row.getString(1),
        new AppointmentId(row.getObject(2, UUID.class)),
        new AccountId(row.getObject(3, UUID.class)),
        new Seen(row.getInt(4), instant(row, 5)),
        instant(row, 6));
  }
}
