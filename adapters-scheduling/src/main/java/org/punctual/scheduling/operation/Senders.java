package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.reminder.ReminderRunner;
import org.punctual.scheduling.webhook.WebhookRunner;

/** The tasks that send what is due. */
@ApplicationScoped
class Senders {

  private final ReminderRunner reminders;
  private final WebhookRunner webhooks;

  @Inject
  Senders(ReminderRunner reminders, WebhookRunner webhooks) {
    this.reminders = reminders;
    this.webhooks = webhooks;
  }

  void start() {
    reminders.start();
    webhooks.start();
  }

  /** Webhooks stop last: reminders that are sent meanwhile add messages. */
  void stop() {
    reminders.stop();
    webhooks.stop();
  }
}
