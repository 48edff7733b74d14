package org.punctual.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.punctual.application.operation.Outages;
import org.punctual.application.operation.StoreHealth;
import org.punctual.domain.account.Account;
import org.punctual.web.frame.AuthenticationName;

/**
 * Reports the signed-in owner to the container. Only the HTTP session identifies an owner. The
 * container makes no token of its own, which another application would accept.
 */
@ApplicationScoped
public class OwnerAuthentication implements HttpAuthenticationMechanism {

  /** The role of everyone who is signed in. */
  public static final String OWNER = "owner";

  /** The role of operators of the installation. */
  public static final String OPERATOR = "operator";

  private final OwnerSessions sessions;
  private final StoreHealth store;
  private final Outages outages;

  @Inject
  public OwnerAuthentication(OwnerSessions sessions, StoreHealth store, Outages outages) {
    this.sessions = sessions;
    this.store = store;
    this.outages = outages;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    AuthenticationName.give(context.getMessageInfo());
    return ownerOf(request)
        .map(owner -> context.notifyContainerAboutLogin(owner.id().toString(), rolesOf(owner)))
        .orElseGet(context::doNothing);
  }

  /** During an outage of the store no owner is known, and {@link SignInGuard} answers 503. */
  private Optional<Account> ownerOf(HttpServletRequest request) {
    try {
      return store.isUp() ? sessions.ownerOf(request) : Optional.empty();
    } catch (RuntimeException failure) {
      if (outages.isBehind(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static Set<String> rolesOf(Account owner) {
    return owner.standing().operator() ? Set.of(OWNER, OPERATOR) : Set.of(OWNER);
  }
}
