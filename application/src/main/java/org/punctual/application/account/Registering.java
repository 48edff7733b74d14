package org.punctual.application.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;

/** A customer creates an account. No transaction is held while the password is hashed. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class Registering {

  private static final TryRule TRIES_OF_A_CLIENT = TryRule.hourly(Tries.Kind.REGISTER, 10);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Tries tries;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public Registering(
      Accounts accounts, Passwords passwords, Tries tries, AuditTrail trail, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Creates an account.
   *
   * @param client the address that the request came from; a client may try ten times an hour
   * @return the new account, whose address is not confirmed yet
   * @throws AccountRefusal with every fault of the fields; {@code EMAIL_TAKEN}; {@code
   *     TOO_MANY_TRIES} with the minutes to wait; {@code BUSY}
   */
  public Account register(Registration registration, String client) {
    try {
      Account account = registered(registration, client, clock.instant());
      trail.record(AuditEvent.of(Kind.REGISTERED, account.id()));
      return account;
    } catch (AccountRefusal refusal) {
      recordIfSlowed(refusal);
      throw refusal;
    }
  }

  private Account registered(Registration registration, String client, Instant now) {
    TRIES_OF_A_CLIENT.count(tries, client, now);
    Registration.Checked checked = registration.check(passwords);
    refuseTaken(checked.email());
    Account account =
        Account.registered(
            new AccountId(UuidCreator.getTimeOrderedEpoch()),
            checked.email(),
            checked.profile(),
            passwords.hash(checked.password()),
            now);
    accounts.add(account);
    return account;
  }

  private void recordIfSlowed(AccountRefusal refusal) {
    if (refusal.reason() == AccountReason.TOO_MANY_TRIES
        || refusal.reason() == AccountReason.BUSY) {
      trail.record(
          AuditEvent.of(Kind.REGISTRATION_SLOWED, Optional.empty())
              .with("reason", refusal.reason().code()));
    }
  }

  private void refuseTaken(EmailAddress email) {
    if (accounts.findByEmail(email).isPresent()) {
      throw AccountRefusal.of("email", AccountReason.EMAIL_TAKEN);
    }
  }
}
