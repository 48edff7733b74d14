package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/**
 * Tries to create an account, counted for each client. The security log records new accounts and
 * tries that were slowed down.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class RegistrationTries {

  private static final TryRule OF_A_CLIENT = TryRule.hourly(Tries.Kind.REGISTER, 10);

  private final Tries tries;
  private final AuditTrail trail;
  private final Clock clock;
  private final RegistrationMode mode;

  @Inject
  public RegistrationTries(Tries tries, AuditTrail trail, Clock clock, RegistrationMode mode) {
    this.tries = tries;
    this.trail = trail;
    this.clock = clock;
    this.mode = mode;
  }

  /** Says whether guests may register. */
  boolean areOpen() {
    return mode == RegistrationMode.OPEN;
  }

  /**
   * Counts a try. A client may try ten times an hour.
   *
   * @throws AccountRefusal {@code REGISTRATION_CLOSED} when guests may not register; {@code
   *     TOO_MANY_TRIES} with the minutes to wait
   */
  void count(String client) {
    if (!areOpen()) {
      throw AccountRefusal.of("", AccountReason.REGISTRATION_CLOSED);
    }
    OF_A_CLIENT.count(tries, client, clock.instant());
  }

  /** Records that an account was created. */
  void succeeded(Account account) {
    trail.record(AuditEvent.of(Kind.REGISTERED, account.id()));
  }

  /** Records a refusal if it slows the client down. */
  void refused(AccountRefusal refusal) {
    if (refusal.reason() == AccountReason.TOO_MANY_TRIES
        || refusal.reason() == AccountReason.BUSY) {
      trail.record(
          AuditEvent.of(Kind.REGISTRATION_SLOWED, Optional.empty())
              .with("reason", refusal.reason().code()));
    }
  }
}
