package org.punctual.persistence;

import java.time.Clock;
import java.util.function.Supplier;
import org.punctual.application.Store;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.OneTimeLinks;
import org.punctual.application.account.OwnerChanges;
import org.punctual.application.account.Sessions;
import org.punctual.application.account.Tries;
import org.punctual.application.apikey.ApiKeys;
import org.punctual.application.apikey.KnownPartners;
import org.punctual.application.appointment.AppointmentChanges;
import org.punctual.application.appointment.Appointments;
import org.punctual.application.appointment.DecisionLinks;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.calendarfeed.CalendarEntries;
import org.punctual.application.calendarfeed.CalendarFeeds;
import org.punctual.application.operation.StoredSecret;
import org.punctual.application.operator.AccountDirectory;
import org.punctual.application.reminder.DefaultReminders;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.Notifications;
import org.punctual.application.reminder.RemindedAppointments;
import org.punctual.application.reminder.Reminders;
import org.punctual.application.reminder.SeenNotifications;
import org.punctual.application.usage.CallCounts;
import org.punctual.application.usage.UsageRecords;
import org.punctual.application.usage.UsageTotals;
import org.punctual.application.webhook.Endpoints;
import org.punctual.application.webhook.MessageLog;
import org.punctual.application.webhook.WebhookMessages;

/** A store in a database. */
public final class JpaStore implements Store {

  private final TestDatabase database;
  private final TestWiring wiring;

  /** Uses a database as it is. */
  public JpaStore(TestDatabase database) {
    this(database, Clock.systemUTC());
  }

  /** Uses a database as it is, on a server with that clock. */
  public JpaStore(TestDatabase database, Clock clock) {
    this.database = database;
    this.wiring = new TestWiring(database, clock);
  }

  /** The partners that this store's server remembers. */
  public KnownPartners knownPartners() {
    return wiring.get(KnownPartners.class);
  }

  /** The secret key that all servers of the database share. */
  public StoredSecret storedSecret() {
    return port(StoredSecret.class);
  }

  @Override
  public Accounts accounts() {
    return port(Accounts.class);
  }

  @Override
  public Tries tries() {
    return port(Tries.class);
  }

  @Override
  public OneTimeLinks links() {
    return port(OneTimeLinks.class);
  }

  @Override
  public Sessions sessions() {
    return port(Sessions.class);
  }

  @Override
  public ApiKeys keys() {
    return port(ApiKeys.class);
  }

  @Override
  public OwnerChanges ownerChanges() {
    return port(OwnerChanges.class);
  }

  @Override
  public Appointments appointments() {
    return port(Appointments.class);
  }

  @Override
  public AppointmentChanges changes() {
    return port(AppointmentChanges.class);
  }

  @Override
  public DecisionLinks decisionLinks() {
    return port(DecisionLinks.class);
  }

  @Override
  public IdempotencyKeys idempotencyKeys() {
    return port(IdempotencyKeys.class);
  }

  @Override
  public Notifications notifications() {
    return port(Notifications.class);
  }

  @Override
  public Reminders reminders() {
    return port(Reminders.class);
  }

  @Override
  public RemindedAppointments remindedAppointments() {
    return port(RemindedAppointments.class);
  }

  @Override
  public Deliveries deliveries() {
    return port(Deliveries.class);
  }

  @Override
  public SeenNotifications seen() {
    return port(SeenNotifications.class);
  }

  @Override
  public DefaultReminders defaultReminders() {
    return port(DefaultReminders.class);
  }

  @Override
  public UsageRecords usage() {
    return port(UsageRecords.class);
  }

  @Override
  public UsageTotals usageTotals() {
    return port(UsageTotals.class);
  }

  @Override
  public CallCounts callCounts() {
    return port(CallCounts.class);
  }

  @Override
  public CalendarFeeds calendarFeeds() {
    return port(CalendarFeeds.class);
  }

  @Override
  public Endpoints endpoints() {
    return port(Endpoints.class);
  }

  @Override
  public WebhookMessages webhookMessages() {
    return port(WebhookMessages.class);
  }

  @Override
  public MessageLog messageLog() {
    return port(MessageLog.class);
  }

  @Override
  public AccountDirectory accountDirectory() {
    return port(AccountDirectory.class);
  }

  @Override
  public CalendarEntries calendarEntries() {
    return port(CalendarEntries.class);
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return database.transactions().call(work);
  }

  private <T> T port(Class<T> port) {
    return database.transactions().around(port, wiring.get(port));
  }
}
