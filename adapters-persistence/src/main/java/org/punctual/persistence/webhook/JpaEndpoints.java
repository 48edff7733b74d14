package org.punctual.persistence.webhook;

import static org.punctual.persistence.InstantConverter.bound;
import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.instant;
import static org.punctual.persistence.Rows.optionalInstant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.punctual.application.webhook.Endpoints;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.Endpoint.Life;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EndpointTerms;
import org.punctual.domain.webhook.EndpointUrl;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.Signing;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Endpoints in the database, with the names of their events in one column. */
@ApplicationScoped
@Transactional
class JpaEndpoints implements Endpoints {

  private static final String BETWEEN_EVENTS = " ";

  private static final String INSERT =
      """
      insert into webhook_endpoint (url, events, secret_version, rotated_at, disabled_at, deleted_at,
        id, owner_id, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String UPDATE =
      """
      update webhook_endpoint
      set url = ?, events = ?, secret_version = ?, rotated_at = ?, disabled_at = ?, deleted_at = ?
      where id = ?\
      """;

  private static final String SELECT =
      """
      select id, owner_id, url, events, secret_version, rotated_at, created_at, disabled_at, deleted_at
      from webhook_endpoint where \
      """;

  private static final String DISABLE =
      "update webhook_endpoint set disabled_at = ? where id = ? and disabled_at is null";

  private static final String REMOVE_DELETED =
      """
      delete from webhook_endpoint where deleted_at is not null and not exists (
        select 1 from webhook_message m
        where m.endpoint_id = webhook_endpoint.id and m.state in ('WAITING', 'SENDING'))\
      """;

  private final Rows rows;

  @Inject
  JpaEndpoints(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Endpoint endpoint) {
    rows.write(INSERT, List.of(endpoint), JpaEndpoints::bindInsert);
  }

  @Override
  public void update(Endpoint endpoint) {
    rows.write(UPDATE, List.of(endpoint), JpaEndpoints::bindState);
  }

  @Override
  public Optional<Endpoint> find(AccountId owner, EndpointId id) {
    return read(
            "owner_id = ? and id = ? and deleted_at is null", List.of(owner.value(), id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Endpoint> ofOwner(AccountId owner) {
    return read(
        "owner_id = ? and deleted_at is null order by created_at, id", List.of(owner.value()));
  }

  @Override
  public List<Endpoint> taking(EventType type, Collection<AccountId> owners) {
    List<UUID> ids = owners.stream().map(AccountId::value).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    return read("owner_id " + in(ids) + " and deleted_at is null and disabled_at is null", ids)
        .stream()
        .filter(endpoint -> endpoint.terms().events().contains(type))
        .toList();
  }

  @Override
  public List<Endpoint> findAll(Set<EndpointId> ids) {
    List<UUID> values = ids.stream().map(EndpointId::value).toList();
    return values.isEmpty() ? List.of() : read("id " + in(values), values);
  }

  @Override
  public boolean disable(EndpointId id, Instant now) {
    return rows.change(new Query(DISABLE, List.of(bound(now), id.value()))) > 0;
  }

  @Override
  public void removeDeleted() {
    rows.change(new Query(REMOVE_DELETED, List.of()));
  }

  private List<Endpoint> read(String condition, List<?> values) {
    return rows.read(new Query(SELECT + condition, values), JpaEndpoints::endpoint);
  }

  private static void bindInsert(PreparedStatement insert, Endpoint endpoint) throws SQLException {
    bindState(insert, endpoint);
    insert.setObject(8, endpoint.owner().value());
    Rows.bind(insert, 9, endpoint.life().createdAt());
  }

  private static void bindState(PreparedStatement statement, Endpoint endpoint)
      throws SQLException {
    statement.setString(1, endpoint.terms().url().toString());
    statement.setString(2, namesOf(endpoint.terms().events()));
    statement.setInt(3, endpoint.signing().version());
    Rows.bind(statement, 4, endpoint.signing().rotatedAt().orElse(null));
    Rows.bind(statement, 5, endpoint.life().disabledAt().orElse(null));
    Rows.bind(statement, 6, endpoint.life().deletedAt().orElse(null));
    statement.setObject(7, endpoint.id().value());
  }

  private static Endpoint endpoint(ResultSet row) throws SQLException {
    return new Endpoint(
        new EndpointId(row.getObject(1, UUID.class)),
        new AccountId(row.getObject(2, UUID.class)),
        new EndpointTerms(
            new EndpointUrl(URI.create(row.getString(3))), eventsOf(row.getString(4))),
        new Signing(row.getInt(5), optionalInstant(row, 6)),
        new Life(instant(row, 7), optionalInstant(row, 8), optionalInstant(row, 9)));
  }

  private static String namesOf(Set<EventType> events) {
    return events.stream()
        .sorted()
        .map(EventType::code)
        .collect(Collectors.joining(BETWEEN_EVENTS));
  }

  private static Set<EventType> eventsOf(String names) {
    return Arrays.stream(names.split(BETWEEN_EVENTS))
        .flatMap(name -> EventType.of(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
