package org.punctual.application.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.punctual.application.account.Tries.Kind;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.SignInSlowdown;

/**
 * Tries to sign in. Each try counts twice: for its client over all addresses, and for its client at
 * one address.
 */
final class SignInTries {

  /** Enough for the typing errors of a large office behind one address, and too few to guess by. */
  private static final int MOST_OF_A_CLIENT = 50;

  private static final TryRule OF_A_CLIENT =
      new TryRule(
          Kind.SIGN_IN_CLIENT,
          new WindowLimit(MOST_OF_A_CLIENT, SignInSlowdown.MEMORY),
          ChronoUnit.SECONDS);

  private static final TryRule AT_AN_ADDRESS = TryRule.slowed(Kind.SIGN_IN);

  private final Tries tries;

  SignInTries(Tries tries) {
    this.tries = tries;
  }

  /** A counted try. */
  record Counted(Try ofClient, Try atAddress) {}

  /**
   * Counts a try before its password is compared: otherwise many tries at once would all pass.
   *
   * @param address empty when no address was typed that anybody can have
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the seconds to wait
   */
  Counted count(String client, Optional<EmailAddress> address, Instant now) {
    Try ofClient = OF_A_CLIENT.count(tries, client, now);
    String subject = client + " " + address.map(EmailAddress::key).orElse("");
    try {
      return new Counted(ofClient, AT_AN_ADDRESS.count(tries, subject, now));
    } catch (AccountRefusal slowed) {
      tries.takeBack(ofClient);
      throw slowed;
    }
  }

  /**
   * The password was right. Earlier failures at this address are forgotten. Failures at other
   * addresses stay: otherwise an account of one's own would lift the limit.
   */
  void succeeded(Counted counted) {
    tries.takeBack(counted.ofClient());
    tries.forget(Kind.SIGN_IN, counted.atAddress().subject());
  }

  /** The password was not compared. */
  void takeBack(Counted counted) {
    tries.takeBack(counted.ofClient());
    tries.takeBack(counted.atAddress());
  }
}
