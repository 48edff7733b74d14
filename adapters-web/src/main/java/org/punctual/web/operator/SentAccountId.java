package org.punctual.web.operator;

import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/** The id of an account as a button or a dialog sends it. */
final class SentAccountId {

  private SentAccountId() {}

  /**
   * Reads the id.
   *
   * @throws AccountRefusal {@code ACCOUNT_UNKNOWN} when it is no id
   */
  static AccountId of(String sent) {
    try {
      return new AccountId(UUID.fromString(sent));
    } catch (IllegalArgumentException malformed) {
      throw AccountRefusal.of("", AccountReason.ACCOUNT_UNKNOWN);
    }
  }
}
