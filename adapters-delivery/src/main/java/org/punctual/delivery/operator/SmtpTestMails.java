package org.punctual.delivery.operator;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.punctual.application.operation.Installation;
import org.punctual.application.operator.TestMails;
import org.punctual.delivery.mail.Mail;
import org.punctual.delivery.mail.Mailer;
import org.punctual.delivery.mail.Phrases;
import org.punctual.delivery.mail.UserText;
import org.punctual.domain.account.Account;
import org.punctual.domain.reminder.Outcome;

/** Test mails by SMTP. They take the same way as reminders. */
@ApplicationScoped
class SmtpTestMails implements TestMails {

  private static final System.Logger LOG = System.getLogger(SmtpTestMails.class.getName());

  private final Mailer mailer;
  private final Installation installation;

  @Inject
  SmtpTestMails(Mailer mailer, Installation installation) {
    this.mailer = mailer;
    this.installation = installation;
  }

  @Override
  public boolean isOn() {
    return mailer.isOn();
  }

  @Override
  public Outcome send(Account operator) {
    Phrases phrases = new Phrases(operator.profile());
    String body =
        phrases.say("greeting", new UserText(operator.profile().name().value()))
            + "\n\n"
            + phrases.say("test.text", installation.linkTo("/admin"))
            + "\n\n"
            + phrases.say("closing")
            + "\n";
    String identity = UUID.randomUUID().toString();
    try {
      return mailer.send(new Mail(operator, identity, phrases.say("test.subject"), body));
    } catch (RuntimeException broken) {
      LOG.log(WARNING, "A test mail was not sent", broken);
      return new Outcome.PermanentFailure("The mail could not be made; the log says why");
    }
  }
}
