package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.time.Clock;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Tries;
import org.punctual.application.account.TryRule;
import org.punctual.domain.account.AccountId;

/**
 * Limits how often an owner sends test events and replays messages. Otherwise a script could flood
 * any host on the Internet by this server, and fill the log of attempts.
 */
@UnitOfWork
public class LimitingTrials {

  private static final TryRule TRIALS_OF_AN_OWNER = TryRule.hourly(Tries.Kind.SEND_WEBHOOK, 100);

  private final Tries tries;
  private final Clock clock;

  @Inject
  public LimitingTrials(Tries tries, Clock clock) {
    this.tries = tries;
    this.clock = clock;
  }

  /**
   * Counts a test event or a replay before it begins. No connection to the database may be in use
   * yet, because counting takes one of its own.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code TOO_MANY_TRIES} after a hundred
   *     within an hour
   */
  void count(AccountId owner) {
    TRIALS_OF_AN_OWNER.count(tries, owner.toString(), clock.instant());
  }
}
