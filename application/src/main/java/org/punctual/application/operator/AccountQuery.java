package org.punctual.application.operator;

import java.util.Optional;
import org.punctual.domain.account.AccountId;

/**
 * A query for a part of all accounts. The position of a part is an account beside it, so that a
 * part far from the first takes no longer to read.
 *
 * @param beginning the beginning of the wanted addresses or names, compared case-insensitively;
 *     empty for all accounts
 * @param beside where the part is; empty for the newest accounts
 * @param most how many accounts the part has at most
 */
public record AccountQuery(String beginning, Optional<Beside> beside, int most) {

  /** The longest beginning. No name or address needs more to be found. */
  private static final int LONGEST = 200;

  public AccountQuery {
    beginning =
        beginning.codePointCount(0, beginning.length()) > LONGEST
            ? beginning.substring(0, beginning.offsetByCodePoints(0, LONGEST))
            : beginning;
  }

  /** The newest accounts. */
  public static AccountQuery newest(String beginning, int most) {
    return new AccountQuery(beginning, Optional.empty(), most);
  }

  /**
   * The neighbour of a part.
   *
   * @param account the account next to the part, which is not included
   * @param side the side of the account on which the part is
   */
  public record Beside(AccountId account, Side side) {}

  /** Where a part is, seen from an account. */
  public enum Side {
    /** The accounts that were created next before it. */
    OLDER,
    /** The accounts that were created next after it. */
    NEWER
  }
}
