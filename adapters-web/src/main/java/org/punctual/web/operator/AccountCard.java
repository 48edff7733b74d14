package org.punctual.web.operator;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.operator.ListedAccount;
import org.punctual.domain.account.Account;

/**
 * An account in the list of operators.
 *
 * @param own whether the account is that of the operator who looks at the list
 */
public record AccountCard(ListedAccount listed, boolean own) {

  /** Identifies the account. */
  public String id() {
    return account().id().toString();
  }

  /** The name of the owner. */
  public String name() {
    return account().profile().name().value();
  }

  /** The address with which the owner signs in. */
  public String email() {
    return account().email().value();
  }

  /** When the account was created. */
  public Instant createdAt() {
    return account().registeredAt();
  }

  /** When the owner was last seen, if the owner is signed in anywhere. */
  public Optional<Instant> lastUsedAt() {
    return listed.lastUsedAt();
  }

  /** Says whether the account is locked. */
  public boolean isLocked() {
    return account().standing().locked();
  }

  /** Says whether the owner of an account that an operator created has yet to choose a password. */
  public boolean isInvited() {
    return account().credentials().isAwaited();
  }

  /** Says whether the owner can sign in. */
  public boolean isActive() {
    return !isLocked() && !isInvited();
  }

  /** Says whether an operator may have another link made for the owner. */
  public boolean canBeInvited() {
    return isInvited() && !isLocked();
  }

  /** Says whether the owner is an operator. */
  public boolean isOperator() {
    return account().standing().operator();
  }

  /** Says whether the owner has proved that the address is theirs. */
  public boolean isConfirmed() {
    return account().confirmedAt().isPresent();
  }

  /** Says whether the account can be made an operator's. */
  public boolean canBeAppointed() {
    return !own && !isOperator() && !isLocked();
  }

  private Account account() {
    return listed.account();
  }
}
