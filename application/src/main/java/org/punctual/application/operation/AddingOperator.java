package org.punctual.application.operation;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Accounts;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeySecret;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;

/** Adds the provisioned account with its key: both, or neither. */
@UnitOfWork
public class AddingOperator {

  private final Accounts accounts;
  private final IssuingApiKeys issuing;
  private final AuditTrail trail;

  @Inject
  public AddingOperator(Accounts accounts, IssuingApiKeys issuing, AuditTrail trail) {
    this.accounts = accounts;
    this.issuing = issuing;
    this.trail = trail;
  }

  /**
   * Adds the account, and the key if its secret is given.
   *
   * @param secret of a key with all scopes; empty for no key
   */
  public void add(Account operator, Optional<ApiKeySecret> secret) {
    accounts.add(operator);
    trail.record(AuditEvent.of(Kind.OPERATOR_PROVISIONED, operator.id()));
    secret.ifPresent(key -> issuing.issue(operator.id(), allScopes(), key));
  }

  private static ApiKeyTerms allScopes() {
    return new ApiKeyTerms("Bootstrap", Set.of(Scope.values()), Optional.empty());
  }
}
