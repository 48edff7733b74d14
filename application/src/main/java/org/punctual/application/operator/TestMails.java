package org.punctual.application.operator;

import org.punctual.domain.account.Account;
import org.punctual.domain.reminder.Outcome;

/** Mails that show an operator whether mail works. */
public interface TestMails {

  /** Says whether mail is configured. */
  boolean isOn();

  /**
   * Sends a test mail, and waits some seconds for the answer of the mail server.
   *
   * @return the outcome, by the mail server's answer
   */
  Outcome send(Account operator);
}
