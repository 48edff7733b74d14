package org.punctual.application;

import java.util.Optional;
import java.util.function.Supplier;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.OneTimeLinks;
import org.punctual.application.account.OwnerChanges;
import org.punctual.application.account.Sessions;
import org.punctual.application.account.Tries;
import org.punctual.application.apikey.ApiKeys;
import org.punctual.application.appointment.AppointmentChanges;
import org.punctual.application.appointment.Appointments;
import org.punctual.application.appointment.DecisionLinks;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.calendarfeed.CalendarEntries;
import org.punctual.application.calendarfeed.CalendarFeeds;
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

/**
 * Every port that stores data, in memory or in a database. A call outside a transaction is a
 * transaction of its own.
 */
public interface Store {

  Accounts accounts();

  Tries tries();

  OneTimeLinks links();

  Sessions sessions();

  ApiKeys keys();

  OwnerChanges ownerChanges();

  Appointments appointments();

  AppointmentChanges changes();

  DecisionLinks decisionLinks();

  IdempotencyKeys idempotencyKeys();

  Reminders reminders();

  RemindedAppointments remindedAppointments();

  Notifications notifications();

  Deliveries deliveries();

  SeenNotifications seen();

  DefaultReminders defaultReminders();

  UsageRecords usage();

  UsageTotals usageTotals();

  CallCounts callCounts();

  CalendarFeeds calendarFeeds();

  CalendarEntries calendarEntries();

  Endpoints endpoints();

  WebhookMessages webhookMessages();

  MessageLog messageLog();

  AccountDirectory accountDirectory();

  /** Does some work in one transaction, which an exception takes back. */
  <T> T call(Supplier<T> work);

  /** Does some work in one transaction, which an exception takes back. */
  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return Optional.empty();
        });
  }
}
