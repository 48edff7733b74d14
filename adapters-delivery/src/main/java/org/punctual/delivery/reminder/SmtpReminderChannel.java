package org.punctual.delivery.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.punctual.application.operation.Installation;
import org.punctual.application.reminder.ReminderChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.delivery.mail.Mail;
import org.punctual.delivery.mail.MailConversation;
import org.punctual.delivery.mail.Mailer;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** Mails reminders to their owner. */
@ApplicationScoped
class SmtpReminderChannel implements ReminderChannel {

  private static final int LARGEST_BATCH = 50;

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
  public int largestBatch() {
    return LARGEST_BATCH;
  }

  @Override
  public Duration patience() {
    return Mailer.PATIENCE;
  }

  @Override
  public Handover<ReminderMessage> open() {
    MailConversation conversation = mailer.open();
    return new Handover<>() {
      @Override
      public Outcome deliver(ReminderMessage message) {
        return conversation.send(mailOf(message));
      }

      @Override
      public void close() {
        conversation.close();
      }
    };
  }

  private Mail mailOf(ReminderMessage message) {
    ReminderText text = new ReminderText(message, installation);
    return new Mail(
        message.context().owner(),
        message.delivery().id().identity(),
        text.subject(),
        text.body(message.isLate(clock.instant())));
  }
}
