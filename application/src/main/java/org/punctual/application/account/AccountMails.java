package org.punctual.application.account;

import org.punctual.domain.account.Account;

/** Mails about an account itself. */
public interface AccountMails {

  /** Says whether mail is configured. */
  boolean isOn();

  /**
   * Mails the link that confirms the address, in the owner's language. Returns at once; the mail
   * goes out behind the answer.
   *
   * @param token the link's token, to be forgotten when mailed
   */
  void sendConfirmation(Account account, String token);
}
