package org.punctual.delivery.account;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.punctual.application.account.AccountMails;
import org.punctual.application.operation.Installation;
import org.punctual.delivery.mail.Mail;
import org.punctual.delivery.mail.Mailer;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.reminder.Outcome;

/**
 * Mails links in the background, with a few attempts. The mails are only in memory. If a server
 * stops before it sent a mail, the owner requests the link again.
 */
@ApplicationScoped
class SmtpAccountMails implements AccountMails {

  private static final System.Logger LOG = System.getLogger(SmtpAccountMails.class.getName());

  /** The wait before each attempt. */
  private static final List<Duration> WAITS =
      List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

  private final Mailer mailer;
  private final Installation installation;
  private final ScheduledExecutorService executor;

  @Inject
  SmtpAccountMails(Mailer mailer, Installation installation, ScheduledExecutorService executor) {
    this.mailer = mailer;
    this.installation = installation;
    this.executor = executor;
  }

  @Override
  public boolean isOn() {
    return mailer.isOn();
  }

  @Override
  public void sendLink(Purpose purpose, Account account, String token) {
    LinkText text = new LinkText(purpose, account, installation);
    Mail mail = new Mail(account, UUID.randomUUID().toString(), text.subject(), text.body(token));
    schedule(mail, 0);
  }

  private void schedule(Mail mail, int failures) {
    Duration wait = WAITS.get(failures);
    Future<?> unused =
        executor.schedule(() -> trySending(mail, failures), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void trySending(Mail mail, int failures) {
    Outcome outcome = send(mail);
    boolean mayHeal = outcome instanceof Outcome.TemporaryFailure;
    if (mayHeal && failures + 1 < WAITS.size()) {
      schedule(mail, failures + 1);
    } else if (!(outcome instanceof Outcome.Delivered)) {
      LOG.log(WARNING, "No link was mailed to account " + mail.to().id() + ": " + outcome.answer());
    }
  }

  private Outcome send(Mail mail) {
    try {
      return mailer.send(mail);
    } catch (RuntimeException broken) {
      return new Outcome.PermanentFailure(broken.toString());
    }
  }
}
