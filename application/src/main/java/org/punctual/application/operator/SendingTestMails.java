package org.punctual.application.operator;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.reminder.Outcome;

/** An operator finds out whether mail works, by a mail to the own address. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SendingTestMails {

  private final OperatorRights rights;
  private final TestMails mails;
  private final OperatorTries tries;
  private final AuditTrail trail;

  @Inject
  public SendingTestMails(
      OperatorRights rights, TestMails mails, OperatorTries tries, AuditTrail trail) {
    this.rights = rights;
    this.mails = mails;
    this.tries = tries;
    this.trail = trail;
  }

  /** Says whether mail is configured. */
  public boolean isOn() {
    return mails.isOn();
  }

  /**
   * Sends a test mail to the operator. Mail goes only to a confirmed address.
   *
   * @return the outcome, by the mail server's answer
   * @throws AccountRefusal {@code OPERATOR_REQUIRED}; {@code MAIL_OFF} when mail is not configured;
   *     {@code ADDRESS_UNCONFIRMED}; {@code TOO_MANY_TRIES} with the minutes to wait after ten test
   *     mails within an hour
   */
  public Outcome send(AccountId id) {
    Account operator = rights.check(id);
    if (!mails.isOn()) {
      throw AccountRefusal.of("", AccountReason.MAIL_OFF);
    }
    if (operator.confirmedAt().isEmpty()) {
      throw AccountRefusal.of("", AccountReason.ADDRESS_UNCONFIRMED);
    }
    tries.countTestMail(id);
    Outcome outcome = mails.send(operator);
    trail.record(AuditEvent.of(Kind.TEST_MAIL_SENT, id).with("outcome", codeOf(outcome)));
    return outcome;
  }

  private static String codeOf(Outcome outcome) {
    return outcome instanceof Outcome.Delivered
        ? "accepted"
        : outcome instanceof Outcome.TemporaryFailure ? "temporary-failure" : "refused";
  }
}
