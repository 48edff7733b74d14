package org.punctual.rest.call;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.punctual.application.apikey.Partner;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord.Caller;

/** The known facts about the call that is being answered. */
@RequestScoped
public class Call {

  private Optional<Partner> partner = Optional.empty();
  private Operation operation = Operation.UNKNOWN;

  /** The key of the call was recognised. */
  public void comesFrom(Partner recognised) {
    partner = Optional.of(recognised);
  }

  /** The operation of the call was found. */
  public void asksFor(Operation found) {
    operation = found;
  }

  /**
   * The partner who calls.
   *
   * @throws java.util.NoSuchElementException when no partner was recognised; such a call never
   *     reaches a resource
   */
  public Partner partner() {
    return partner.orElseThrow();
  }

  /** The owner for whom the caller acts. */
  public Account owner() {
    return partner().owner();
  }

  /** The account for which the caller acts. */
  public AccountId ownerId() {
    return owner().id();
  }

  /** The owner's account and the key that answer for the call; empty when no key was recognised. */
  public Optional<Caller> caller() {
    return partner.map(known -> new Caller(known.owner().id(), known.key().id()));
  }

  /** The operation; unknown until it is found. */
  public Operation operation() {
    return operation;
  }
}
