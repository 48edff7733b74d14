package org.punctual.persistence.webhook;

import static org.punctual.persistence.InstantConverter.bound;
import static org.punctual.persistence.Rows.in;
import static org.punctual.persistence.Rows.optionalInstant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.application.webhook.WebhookMessages;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;
import org.punctual.persistence.ClaimSql;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** Messages to endpoints in the database. */
@ApplicationScoped
@Transactional
class JpaWebhookMessages implements WebhookMessages {

  /** The slow receivers of one owner must not occupy all workers. */
  private static final int MOST_AT_ONCE = 4;

  private static final ClaimSql CLAIMS =
      new ClaimSql(
          "webhook_message",
          """
          endpoint_id not in (
            select e.id from webhook_endpoint e where e.owner_id in (
              select s.owner_id from webhook_message m join webhook_endpoint s on s.id = m.endpoint_id
              where m.state = 'SENDING' and m.lease_until > current_timestamp
              group by s.owner_id having count(*) >= %d))\
          """
              .formatted(MOST_AT_ONCE));

  private static final String BEGIN =
      """
      update webhook_message
      set state = 'SENDING', attempts = attempts + 1
      where id = ? and fence = ? and state = 'WAITING' and lease_until > current_timestamp\
      """;

  private static final String RELEASE =
      """
      update webhook_message set holder = null, lease_until = null
      where holder = ? and state = 'WAITING'\
      """;

  private static final String ADD_ATTEMPT =
      """
      insert into webhook_attempt (message_id, round_number, attempt_number, ended_at, answer)
      values (?, ?, ?, ?, ?)\
      """;

  private static final String COUNT_ANSWERED =
      """
      select m.id, count(*) from webhook_message m
      join webhook_attempt a on a.message_id = m.id and a.round_number = m.round_number
      where m.id %s group by m.id\
      """;

  /** The progress of the first round, which a replay leaves as it is. */
  private static final String PROGRESS =
      """
      select reminder_id, reminder_round, coalesce(first_state, state),
        coalesce(first_attempts, attempts), next_attempt_at,
        case when first_state is null then sent_at else first_sent_at end
      from webhook_message where reminder_id %s\
      """;

  private static final String HASTEN =
      """
      update webhook_message set next_attempt_at = ?
      where endpoint_id = ? and state = 'WAITING' and lease_until is null and next_attempt_at > ?\
      """;

  /** One look into the beginning of each index. */
  private static final String NEXT =
      """
      select min(at) from (
        (select next_attempt_at as at from webhook_message
         where state = 'WAITING' and lease_until is null order by next_attempt_at limit 1)
        union all
        (select lease_until as at from webhook_message
         where lease_until is not null order by lease_until limit 1)) next\
      """;

  private static final String REMOVE_SETTLED =
      """
      delete from webhook_message
      where occurred_at < ? and state in ('SENT', 'FAILED', 'SKIPPED')\
      """;

  private static final Comparator<WebhookMessage> BY_ID =
      Comparator.comparing(message -> message.id().value());

  private final Rows rows;

  @Inject
  JpaWebhookMessages(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void addAll(Collection<WebhookMessage> messages) {
    rows.write(MessageColumns.INSERT, messages, MessageColumns::bindInsert);
  }

  @Override
  public List<WebhookMessage> claim(Lease lease, Instant now, int most) {
    List<UUID> keys =
        CLAIMS.lockClaimable(rows, List.of(), now, most, row -> row.getObject(1, UUID.class));
    if (keys.isEmpty()) {
      return List.of();
    }
    rows.change(CLAIMS.claim(keys, lease));
    return rows.read(
        MessageColumns.where("m.id " + in(keys) + " order by m.next_attempt_at, m.id", keys),
        MessageColumns::read);
  }

  @Override
  public List<WebhookMessage> begin(Collection<WebhookMessage> claimed) {
    return changed(BEGIN, claimed, JpaWebhookMessages::bindClaim).stream()
        .map(WebhookMessage::begun)
        .toList();
  }

  @Override
  public List<WebhookMessage> settle(Collection<WebhookMessage> answered) {
    return changed(MessageColumns.SETTLE, answered, MessageColumns::bindState);
  }

  @Override
  public void releaseClaims(String holder) {
    rows.change(new Query(RELEASE, List.of(holder)));
  }

  @Override
  public void addAttempts(Collection<WebhookAttempt> attempts) {
    rows.write(ADD_ATTEMPT, attempts, JpaWebhookMessages::bind);
  }

  @Override
  public Map<MessageId, Long> countAnswered(Collection<WebhookMessage> messages) {
    List<UUID> ids = messages.stream().map(message -> message.id().value()).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return rows
        .read(
            new Query(COUNT_ANSWERED.formatted(in(ids)), ids),
            row -> Map.entry(idOf(row), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<Delivery.Id, List<Progress>> progressOf(Collection<Delivery.Id> deliveries) {
    List<UUID> reminders =
        deliveries.stream().map(one -> one.reminder().value()).distinct().toList();
    if (reminders.isEmpty()) {
      return Map.of();
    }
    return rows
        .read(
            new Query(PROGRESS.formatted(in(reminders)), reminders),
            row ->
                Map.entry(
                    MessageColumns.delivery(row, 1).orElseThrow(), MessageColumns.progress(row, 3)))
        .stream()
        .filter(one -> deliveries.contains(one.getKey()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  @Override
  public void hasten(EndpointId endpoint, Instant now) {
    rows.change(new Query(HASTEN, List.of(bound(now), endpoint.value(), bound(now))));
  }

  @Override
  public Optional<Instant> nextAttempt() {
    return rows.read(new Query(NEXT, List.of()), row -> optionalInstant(row, 1)).get(0);
  }

  @Override
  public void replay(WebhookMessage message) {
    rows.write(MessageColumns.REPLAY, List.of(message), MessageColumns::bindState);
  }

  @Override
  public void removeSettled(Instant before) {
    rows.change(new Query(REMOVE_SETTLED, List.of(bound(before))));
  }

  /** Rows are written in the order of their keys, so that no deadlock arises. */
  private List<WebhookMessage> changed(
      String sql, Collection<WebhookMessage> some, Rows.Binder<WebhookMessage> binder) {
    List<WebhookMessage> inOrder = some.stream().sorted(BY_ID).toList();
    List<Boolean> written = rows.write(sql, inOrder, binder);
    return IntStream.range(0, inOrder.size()).filter(written::get).mapToObj(inOrder::get).toList();
  }

  private static void bindClaim(PreparedStatement update, WebhookMessage claimed)
      throws SQLException {
    update.setObject(1, claimed.id().value());
    update.setLong(2, claimed.fence());
  }

  private static void bind(PreparedStatement insert, WebhookAttempt attempt) throws SQLException {
    insert.setObject(1, attempt.message().value());
    insert.setInt(2, attempt.round());
    insert.setInt(3, attempt.number());
    Rows.bind(insert, 4, attempt.at());
    insert.setString(5, attempt.answer());
  }

  private static MessageId idOf(ResultSet row) throws SQLException {
    return new MessageId(row.getObject(1, UUID.class));
  }
}
