package org.punctual.application.operator;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Tries;
import org.punctual.application.account.TryRule;
import org.punctual.domain.account.AccountId;

/** What operators do that sends mail. A stolen session cannot send much. */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class OperatorTries {

  private static final TryRule LINKS = TryRule.hourly(Tries.Kind.INVITE, 100);
  private static final TryRule TEST_MAILS = TryRule.hourly(Tries.Kind.TEST_MAIL, 10);

  private final Tries tries;
  private final Clock clock;

  @Inject
  public OperatorTries(Tries tries, Clock clock) {
    this.tries = tries;
    this.clock = clock;
  }

  /**
   * Counts a link to a first password.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code TOO_MANY_TRIES} with the minutes to
   *     wait after 100 links of an operator within an hour
   */
  void countLink(AccountId operator) {
    LINKS.count(tries, operator.toString(), clock.instant());
  }

  /**
   * Counts a test mail.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code TOO_MANY_TRIES} with the minutes to
   *     wait after ten test mails of an operator within an hour
   */
  void countTestMail(AccountId operator) {
    TEST_MAILS.count(tries, operator.toString(), clock.instant());
  }
}
