package org.punctual.rest.call;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.punctual.application.apikey.Partner;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord.Caller;

/** What is known about the call that is being answered. */
@RequestScoped
public class Call {

  private Optional<Partner> partner = Optional.empty();
  private Operation operation = Operation.UNKNOWN;

  /** Its key was recognised. */
  public void comesFrom(Partner recognised) {
    partner = Optional.of(recognised);
  }

  /** It was found to ask for that operation. */
  public void asksFor(Operation found) {
    operation = found;
  }

  /**
   * Who calls.
   *
   * @throws java.util.NoSuchElementException when nobody was recognised, which never gets this far
   */
  public Partner partner() {
    return partner.orElseThrow();
  }

  /** For whom the caller acts. */
  public Account owner() {
    return partner().owner();
  }

  /** The account for which the caller acts. */
  public AccountId ownerId() {
    return owner().id();
  }

  /** Who is held to account for it, if anybody was recognised. */
  public Optional<Caller> caller() {
    return partner.map(known -> new Caller(known.owner().id(), known.key().id()));
  }

  /** What it asks for; unknown until found. */
  public Operation operation() {
    return operation;
  }
}
