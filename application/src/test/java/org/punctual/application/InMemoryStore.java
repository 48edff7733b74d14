package org.punctual.application;

import java.time.Clock;
import java.util.function.Supplier;
import org.punctual.application.account.InMemoryAccounts;
import org.punctual.application.account.InMemoryOneTimeLinks;
import org.punctual.application.account.InMemoryOwnerChanges;
import org.punctual.application.account.InMemorySessions;
import org.punctual.application.account.InMemoryTries;
import org.punctual.application.account.OneTimeLinks;
import org.punctual.application.account.OwnerChanges;
import org.punctual.application.account.Sessions;
import org.punctual.application.account.Tries;
import org.punctual.application.apikey.ApiKeys;
import org.punctual.application.apikey.InMemoryApiKeys;
import org.punctual.application.appointment.AppointmentChanges;
import org.punctual.application.appointment.DecisionLinks;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.appointment.InMemoryAppointmentChanges;
import org.punctual.application.appointment.InMemoryAppointments;
import org.punctual.application.appointment.InMemoryDecisionLinks;
import org.punctual.application.appointment.InMemoryIdempotencyKeys;
import org.punctual.application.calendarfeed.CalendarEntries;
import org.punctual.application.calendarfeed.CalendarFeeds;
import org.punctual.application.calendarfeed.InMemoryCalendarEntries;
import org.punctual.application.calendarfeed.InMemoryCalendarFeeds;
import org.punctual.application.operator.AccountDirectory;
import org.punctual.application.operator.InMemoryAccountDirectory;
import org.punctual.application.reminder.DefaultReminders;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.InMemoryDefaultReminders;
import org.punctual.application.reminder.InMemoryDeliveries;
import org.punctual.application.reminder.InMemoryNotifications;
import org.punctual.application.reminder.InMemoryRemindedAppointments;
import org.punctual.application.reminder.InMemoryReminders;
import org.punctual.application.reminder.InMemorySeenNotifications;
import org.punctual.application.reminder.Notifications;
import org.punctual.application.reminder.RemindedAppointments;
import org.punctual.application.reminder.SeenNotifications;
import org.punctual.application.usage.CallCounts;
import org.punctual.application.usage.InMemoryCallCounts;
import org.punctual.application.usage.InMemoryUsageRecords;
import org.punctual.application.usage.InMemoryUsageTotals;
import org.punctual.application.usage.UsageRecords;
import org.punctual.application.usage.UsageTotals;
import org.punctual.application.webhook.Endpoints;
import org.punctual.application.webhook.InMemoryWebhookMessages;
import org.punctual.application.webhook.MessageLog;
import org.punctual.application.webhook.WebhookMessages;

/** The fakes, as one store. */
public record InMemoryStore(
    InMemoryAccounts accounts,
    Tries tries,
    OneTimeLinks links,
    Sessions sessions,
    ApiKeys keys,
    OwnerChanges ownerChanges,
    InMemoryAppointments appointments,
    AppointmentChanges changes,
    DecisionLinks decisionLinks,
    IdempotencyKeys idempotencyKeys,
    InMemoryReminders reminders,
    RemindedAppointments remindedAppointments,
    Deliveries deliveries,
    Notifications notifications,
    SeenNotifications seen,
    DefaultReminders defaultReminders,
    UsageRecords usage,
    UsageTotals usageTotals,
    CallCounts callCounts,
    CalendarFeeds calendarFeeds,
    CalendarEntries calendarEntries,
    Endpoints endpoints,
    WebhookMessages webhookMessages,
    MessageLog messageLog,
    AccountDirectory accountDirectory)
    implements Store {

  /** A store with nothing in it. */
  public static InMemoryStore empty() {
    InMemoryOwnerChanges ownerChanges = new InMemoryOwnerChanges();
    InMemoryAccounts accounts = new InMemoryAccounts(ownerChanges);
    InMemorySessions sessions = new InMemorySessions(accounts);
    InMemoryAppointments appointments = new InMemoryAppointments();
    InMemoryAppointmentChanges changes = new InMemoryAppointmentChanges();
    InMemorySeenNotifications seen = new InMemorySeenNotifications();
    InMemoryReminders reminders = new InMemoryReminders(accounts, appointments);
    InMemoryWebhookMessages messages = new InMemoryWebhookMessages(Clock.systemUTC());
    InMemoryUsageRecords usage = new InMemoryUsageRecords();
    return new InMemoryStore(
        accounts,
        new InMemoryTries(),
        new InMemoryOneTimeLinks(),
        sessions,
        new InMemoryApiKeys(ownerChanges),
        ownerChanges,
        appointments,
        changes,
        new InMemoryDecisionLinks(),
        new InMemoryIdempotencyKeys(),
        reminders,
        new InMemoryRemindedAppointments(appointments, reminders),
        new InMemoryDeliveries(reminders),
        new InMemoryNotifications(reminders, changes, seen),
        seen,
        new InMemoryDefaultReminders(),
        usage,
        new InMemoryUsageTotals(usage, accounts),
        new InMemoryCallCounts(accounts),
        new InMemoryCalendarFeeds(accounts),
        new InMemoryCalendarEntries(appointments, reminders),
        messages.endpoints(),
        messages,
        messages,
        new InMemoryAccountDirectory(accounts, sessions));
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return InMemoryTransaction.call(work);
  }
}
