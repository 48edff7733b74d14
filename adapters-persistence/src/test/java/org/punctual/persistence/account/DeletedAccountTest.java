package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.VIENNA;
import static org.punctual.application.Samples.inHours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Samples;
import org.punctual.application.Store;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.appointment.IdempotencyKeys.Claim;
import org.punctual.application.usage.UsageBatch;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.DecisionLink;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.calendarfeed.CalendarFeed;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EndpointTerms;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookEvent;
import org.punctual.domain.webhook.WebhookMessage;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

/**
 * Checks all tables of the schema. A new table fails this test until one of two changes is made.
 * Either this test fills the table, and deleting an account deletes its rows. Or this test lists
 * the table as one without data of owners.
 */
@OnEveryDatabase
@DisplayName("A deleted account")
class DeletedAccountTest {

  /**
   * The tables of migrations, locks, tries, changes and sums over all owners. Tries are hashed,
   * kept by client and deleted after a day. A change is the id of an account, which other servers
   * need after the deletion.
   */
  private static final Set<String> NOT_OF_OWNERS =
      Set.of(
          "flyway_schema_history",
          "account_try",
          "account_try_lock",
          "owner_change",
          "daily_call",
          "daily_call_lock",
          "stored_secret");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Parameter private EveryDatabase database;

  private Store store;
  private Account ada;
  private Account bob;

  @BeforeEach
  void add_owners() {
    store = database.emptyStore();
    ada = Samples.account("ada@example.com");
    bob = Samples.account("bob@example.com");
  }

  @Test
  @DisplayName("leaves no row in any table")
  void leaves_nothing() {
    fill(ada, "aaaaaaaa");
    assertThat(rows()).allSatisfy((table, count) -> assertThat(count).as(table).isPositive());

    remove(ada.id());

    assertThat(rows()).allSatisfy((table, count) -> assertThat(count).as(table).isZero());
  }

  @Test
  @DisplayName("takes nothing of another owner along")
  void deletes_no_data_of_other_owners() {
    fill(bob, "bbbbbbbb");
    Map<String, Long> bobs = rows();
    fill(ada, "aaaaaaaa");

    remove(ada.id());

    assertThat(rows()).isEqualTo(bobs);
  }

  @Test
  @DisplayName("may know from docs/privacy.md what each table kept")
  void is_described() throws IOException {
    String privacy = Files.readString(Path.of("..", "docs", "privacy.md"));
    assertThat(store.call(this::tables))
        .allSatisfy(table -> assertThat(privacy).contains("| `" + table + "` |"));
  }

  private void remove(AccountId id) {
    store.run(() -> store.accounts().remove(id));
  }

  /** Puts at least one row of an owner into each table. */
  private void fill(Account owner, String publicPart) {
    store.accounts().add(owner);
    store.links().add(OneTimeLink.issued(publicPart, owner.id(), Purpose.RESET_PASSWORD, NOW));
    SessionClient client = new SessionClient("192.0.2.1", "Firefox");
    SessionId session = new SessionId(UUID.randomUUID());
    store.sessions().add(Session.begun(session, owner.id(), client, NOW));
    ApiKey key = Samples.key(owner.id(), publicPart);
    store.keys().add(key);
    addAppointment(key);
    IdempotencyKeys.SubmissionKey once =
        new IdempotencyKeys.SubmissionKey(owner.id(), key.id(), "one");
    store.idempotencyKeys().claim(new Claim(UUID.randomUUID(), once, "0".repeat(64), NOW));
    store.seen().mark(owner.id(), NOW);
    store.run(() -> store.defaultReminders().replace(owner.id(), new ReminderTimes(List.of(60))));
    store.calendarFeeds().add(new CalendarFeed(owner.id(), publicPart, NOW));
    addUsage(key);
    addWebhook(owner);
  }

  private void addWebhook(Account owner) {
    EndpointTerms terms =
        EndpointTerms.of("https://crm.example", Set.of(EventType.REMINDER_DUE), Targets.PUBLIC);
    Endpoint endpoint = Endpoint.created(new EndpointId(UUID.randomUUID()), owner.id(), terms, NOW);
    store.endpoints().add(endpoint);
    WebhookEvent event =
        new WebhookEvent(UUID.randomUUID(), EventType.TEST, NOW, Optional.empty(), "{}");
    WebhookMessage message =
        WebhookMessage.of(new MessageId(UUID.randomUUID()), endpoint.id(), event, NOW);
    store.webhookMessages().addAll(List.of(message));
    store
        .webhookMessages()
        .addAttempts(List.of(new WebhookAttempt(message.id(), 1, 1, NOW, "HTTP 204")));
  }

  private void addAppointment(ApiKey key) {
    Appointment appointment = Samples.submitted(key, inHours(24), "ext-1");
    store.appointments().add(appointment);
    String tokenHash = appointment.id().toString();
    store.decisionLinks().addAll(List.of(DecisionLink.issued(tokenHash, appointment, NOW)));
    Appointment confirmed = appointment.confirm(NOW);
    store.changes().add(Change.between(appointment, confirmed, Author.OWNER));
    Reminder reminder = Samples.reminder(appointment, 10);
    store.reminders().addAll(List.of(reminder));
    Delivery delivery = Delivery.planned(reminder.deliveryBy(Channel.IN_APP), NOW);
    store.deliveries().addAll(List.of(delivery));
    store.deliveries().addAttempts(List.of(new Attempt(delivery.id(), 1, NOW, "Shown")));
  }

  /** Adds a record, a total of another day, and the count of the present minute. */
  private void addUsage(ApiKey key) {
    Period yesterday = new Period(TODAY.minusDays(1), TODAY.minusDays(1), VIENNA);
    store.usage().add(UsageBatch.of(List.of(call(key, 0), call(key, 24))));
    store.run(
        () -> {
          store.accounts().lock(key.owner());
          store.usageTotals().archive(key.owner(), yesterday);
        });
    store.callCounts().add(NOW, Map.of(key.owner(), 1L));
  }

  private static UsageRecord call(ApiKey key, int hoursAgo) {
    return new UsageRecord(
        new UsageRecord.Caller(key.owner(), key.id()),
        Operation.ME_GET,
        inHours(-hoursAgo),
        new UsageRecord.Answer(200, Duration.ofMillis(5)));
  }

  /** The number of rows of each table that may hold data of owners. */
  private Map<String, Long> rows() {
    return store.call(
        () ->
            tables().stream()
                .filter(table -> !NOT_OF_OWNERS.contains(table))
                .collect(Collectors.toMap(table -> table, this::count)));
  }

  private List<String> tables() {
    List<?> names =
        database
            .database()
            .entities()
            .createNativeQuery(
                "select lower(table_name) from information_schema.tables"
                    + " where table_schema = current_schema and table_type = 'BASE TABLE'")
            .getResultList();
    return names.stream().map(Object::toString).toList();
  }

  private Long count(String table) {
    Object count =
        database
            .database()
            .entities()
            .createNativeQuery("select count(*) from " + table)
            .getSingleResult();
    return ((Number) count).longValue();
  }
}
