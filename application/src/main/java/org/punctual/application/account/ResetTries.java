package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.punctual.application.UnitOfWork;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;

/** Requests for a link that resets a password. Each counts for its client and for its address. */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class ResetTries {

  private static final TryRule OF_A_CLIENT = TryRule.hourly(Tries.Kind.RESET_CLIENT, 10);
  private static final TryRule FOR_AN_ADDRESS = TryRule.hourly(Tries.Kind.RESET_ADDRESS, 5);

  private final Tries tries;
  private final Clock clock;

  @Inject
  public ResetTries(Tries tries, Clock clock) {
    this.tries = tries;
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the minutes to wait after ten requests of a
   *     client, or five for an address, within an hour
   */
  void count(String client, EmailAddress address) {
    Instant now = clock.instant();
    OF_A_CLIENT.count(tries, client, now);
    FOR_AN_ADDRESS.count(tries, address.key(), now);
  }
}
