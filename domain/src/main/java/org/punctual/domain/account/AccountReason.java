package org.punctual.domain.account;

import org.punctual.domain.Reason;

/** Why something about an account is refused. */
public enum AccountReason implements Reason {
  NAME_REQUIRED,
  NAME_TOO_LONG,
  NAME_INVALID,
  EMAIL_REQUIRED,
  EMAIL_INVALID,
  EMAIL_TAKEN,
  PASSWORD_REQUIRED,
  PASSWORD_TOO_SHORT,
  PASSWORD_TOO_LONG,
  PASSWORD_INVALID,
  PASSWORD_WELL_KNOWN,
  PASSWORD_IS_NAME_OR_ADDRESS,
  PASSWORD_WRONG,
  /** The new password is the present one. */
  PASSWORD_UNCHANGED,
  TIME_ZONE_UNKNOWN,
  /**
   * Address and password do not belong together, or there is no such account. The refusal never
   * says which.
   */
  CREDENTIALS_WRONG,
  ACCOUNT_LOCKED,
  /** Only operators create accounts. */
  REGISTRATION_CLOSED,
  TOO_MANY_TRIES,
  /** Too many passwords are being compared at this moment: the same request may succeed soon. */
  BUSY,
  /** Only an operator may do this, and the account is not an unlocked operator's. */
  OPERATOR_REQUIRED,
  /** Operators cannot do this with their own account. */
  OWN_ACCOUNT,
  /** The account was deleted, or never existed. */
  ACCOUNT_UNKNOWN,
  /** The owner has chosen a password, so that no operator can hand over a link that sets one. */
  PASSWORD_CHOSEN,
  /** The installation sends no mail. */
  MAIL_OFF,
  /** Mail goes only to an address whose owner has confirmed it. */
  ADDRESS_UNCONFIRMED,
  LINK_INVALID
}
