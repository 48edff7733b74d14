package org.punctual.application.account;

import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** Mails about an account itself. */
public interface AccountMails {

  /** Says whether mail is configured. */
  boolean isOn();

  /**
   * Mails a one-time link, in the owner's language. Returns at once; the mail is sent later.
   *
   * @param purpose what the link is for
   * @param token the link's token, to be forgotten after it was mailed
   */
  void sendLink(Purpose purpose, Account account, String token);
}
