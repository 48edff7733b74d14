package org.punctual.delivery.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.punctual.application.operation.Installation;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.delivery.mail.Mail;
import org.punctual.delivery.mail.Mailer;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** Mails reminders to their owner. */
@ApplicationScoped
class SmtpReminderChannel implements ReminderChannel {

  private static final int BATCH = 1;

  private final Mailer mailer;
  private final Installation installation;
  private final Clock clock;

  @Inject
  SmtpReminderChannel(Mailer mailer, Installation installation, Clock clock) {
    this.mailer = mailer;
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean isOn() {
    return mailer.isOn();
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public Outcome deliver(ReminderMessage message) {
    ReminderText text = new ReminderText(message, installation);
    return mailer.send(
        new Mail(
            message.context().owner(),
            message.delivery().id().identity(),
            text.subject(),
            text.body(message.isLate(clock.instant()))));
  }
}
