package org.punctual.persistence.webhook;

import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.webhook.MessageLog;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Messages to endpoints in the database, as their owners see them. */
@ApplicationScoped
@Transactional
class JpaMessageLog implements MessageLog {

  private static final String OPEN =
      """
      select count(*) from webhook_message
      where endpoint_id = ? and event_type = ? and state in ('WAITING', 'SENDING')\
      """;

  private static final String ATTEMPTS =
      """
      select message_id, round_number, attempt_number, ended_at, answer from webhook_attempt
      where message_id %s order by ended_at, round_number, attempt_number\
      """;

  private final Rows rows;

  @Inject
  JpaMessageLog(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<WebhookMessage> lock(AccountId owner, MessageId id) {
    return read(
            "m.id = ? and exists (select 1 from webhook_endpoint e where e.id = m.endpoint_id"
                + " and e.owner_id = ? and e.deleted_at is null) for update",
            List.of(id.value(), owner.value()))
        .stream()
        .findFirst();
  }

  @Override
  public boolean isOpen(EndpointId endpoint, EventType type) {
    Query query = new Query(OPEN, List.of(endpoint.value(), type.name()));
    return rows.read(query, row -> row.getInt(1)).get(0) > 0;
  }

  @Override
  public List<WebhookMessage> newestOf(EndpointId endpoint, int most) {
    return read(
        "m.endpoint_id = ? order by m.occurred_at desc, m.id desc limit ?",
        List.of(endpoint.value(), most));
  }

  @Override
  public List<WebhookAttempt> attemptsAt(Collection<MessageId> messages) {
    List<UUID> ids = messages.stream().map(MessageId::value).toList();
    return ids.isEmpty()
        ? List.of()
        : rows.read(new Query(ATTEMPTS.formatted(in(ids)), ids), JpaMessageLog::attempt);
  }

  private List<WebhookMessage> read(String condition, List<?> values) {
    return rows.read(MessageColumns.where(condition, values), MessageColumns::read);
  }

  private static WebhookAttempt attempt(ResultSet row) throws SQLException {
    return new WebhookAttempt(
        new MessageId(row.getObject(1, UUID.class)),
        row.getInt(2),
        row.getInt(3),
        instant(row, 4),
        row.getString(5));
  }
}
