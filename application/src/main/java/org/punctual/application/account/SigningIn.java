package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.SignInSlowdown;

/**
 * A customer signs in, and goes on working. No transaction is held while a password is hashed,
 * which takes long on purpose.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SigningIn {

  private final Accounts accounts;
  private final Passwords passwords;
  private final KeepingCredentials keeping;
  private final Tries tries;
  private final Clock clock;

  @Inject
  public SigningIn(
      Accounts accounts,
      Passwords passwords,
      KeepingCredentials keeping,
      Tries tries,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.keeping = keeping;
    this.tries = tries;
    this.clock = clock;
  }

  /**
   * Finds the account by what its owner knows. Answers alike, in words and time, whether there is
   * no such account or the password is wrong.
   *
   * @param client the address the request came from
   * @throws AccountRefusal {@code CREDENTIALS_WRONG}; {@code TOO_MANY_TRIES} with the seconds to
   *     wait, without looking at the password; {@code ACCOUNT_LOCKED} to who knows the password
   */
  public Account signIn(String email, String password, String client) {
    Optional<EmailAddress> address = addressOf(email);
    String subject = client + " " + address.map(EmailAddress::key).orElse("");
    slowDown(subject, clock.instant());
    Optional<Account> account = address.flatMap(accounts::findByEmail);
    boolean matches =
        passwords.matches(password, account.map(known -> known.credentials().password()));
    if (account.isEmpty() || !matches) {
      throw AccountRefusal.of("", AccountReason.CREDENTIALS_WRONG);
    }
    tries.forget(Tries.Kind.SIGN_IN, subject);
    if (account.get().standing().locked()) {
      throw AccountRefusal.of("", AccountReason.ACCOUNT_LOCKED);
    }
    return upToDate(account.get(), password);
  }

  /**
   * Finds the account of a session that signed in before.
   *
   * @return empty when the account is gone or locked, or its password was changed since
   */
  public Optional<Account> resume(AccountId id, Instant signedInAt) {
    return accounts.find(id).filter(account -> account.admits(signedInAt));
  }

  /** A try counts before its password is looked at, or many at once would all slip through. */
  private void slowDown(String subject, Instant now) {
    refuseWhileSlowedDown(subject, now);
    tries.note(Tries.Kind.SIGN_IN, subject, now);
  }

  private void refuseWhileSlowedDown(String subject, Instant now) {
    List<Instant> failures =
        tries.after(Tries.Kind.SIGN_IN, subject, now.minus(SignInSlowdown.MEMORY));
    if (failures.isEmpty()) {
      return;
    }
    Instant free = failures.get(0).plus(SignInSlowdown.afterFailures(failures.size()));
    if (now.isBefore(free)) {
      Duration wait = Duration.between(now, free);
      throw AccountRefusal.of("", AccountReason.TOO_MANY_TRIES, roundedUp(wait).toSeconds());
    }
  }

  private static Duration roundedUp(Duration wait) {
    return wait.plusSeconds(1).minusNanos(1);
  }

  private static Optional<EmailAddress> addressOf(String typed) {
    try {
      return Optional.of(EmailAddress.of(typed));
    } catch (AccountRefusal noAddress) {
      return Optional.empty();
    }
  }

  private Account upToDate(Account account, String password) {
    Credentials known = account.credentials();
    if (!passwords.isOutdated(known.password())) {
      return account;
    }
    PasswordHash stronger = passwords.hash(new Password(password));
    return keeping.replace(account.id(), known, known.rehashed(stronger)).orElse(account);
  }
}
