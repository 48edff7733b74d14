package org.punctual.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.domain.reminder.Outcome;

/** Delivers mails to the SMTP server. */
@ApplicationScoped
public class Mailer {

  /** The longest time for the delivery of one mail, whatever the other side does. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

  private final MailSettings settings;
  private final Installation installation;
  private final Clock clock;
  private final Duration patience;

  @Inject
  Mailer(MailSettings settings, Installation installation, Clock clock) {
    this(settings, installation, clock, PATIENCE);
  }

  Mailer(MailSettings settings, Installation installation, Clock clock, Duration patience) {
    this.settings = settings;
    this.installation = installation;
    this.clock = clock;
    this.patience = patience;
  }

  /** Says whether mail is configured. */
  public boolean isOn() {
    return settings.isOn();
  }

  /** Begins a conversation in which any number of mails can be delivered. */
  public MailConversation open() {
    return new MailConversation(settings, installation, clock, patience);
  }

  /**
   * Delivers one mail.
   *
   * @return the outcome by the server's answer
   * @see MailConversation#send
   */
  public Outcome send(Mail mail) {
    try (MailConversation conversation = open()) {
      return conversation.send(mail);
    }
  }
}
