package org.punctual.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.application.account.SigningIn;
import org.punctual.application.operation.StoreAway;
import org.punctual.application.operation.StoreReach;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;

/**
 * The HTTP sessions of owners. One begins by signing in, and ends by signing out, after 12 hours
 * without a request, 14 days after signing in, or when the account is locked or its password
 * changed (OWASP ASVS 5.0 §7).
 *
 * <p>A session holds nothing but the account's id and the instant of signing in, as plain types of
 * Java, so that any server can go on with it.
 */
@ApplicationScoped
public class OwnerSessions {

  /** How long after signing in a session ends, however busy. */
  static final Duration LONGEST = Duration.ofDays(14);

  private static final String OWNER = "punctual.owner";
  private static final String SINCE = "punctual.signedInAt";
  private static final String FOUND = "punctual.account";
  private static final String FAILURE = "punctual.failure";

  private final SigningIn signingIn;
  private final StoreReach store;
  private final Clock clock;

  @Inject
  public OwnerSessions(SigningIn signingIn, StoreReach store, Clock clock) {
    this.signingIn = signingIn;
    this.store = store;
    this.clock = clock;
  }

  /** Signs the owner in; the session gets another id, which nobody can have known before. */
  public void begin(HttpServletRequest request, Account owner) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setAttribute(OWNER, owner.id().toString());
    session.setAttribute(SINCE, clock.instant());
    request.setAttribute(FOUND, Optional.of(owner));
  }

  /** Shows the owner as just changed for the rest of the request. */
  public void changed(HttpServletRequest request, Account owner) {
    request.setAttribute(FOUND, Optional.of(owner));
  }

  /** Signs out whoever is signed in. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.setAttribute(FOUND, Optional.empty());
  }

  /**
   * Who is signed in; a session that may not go on is ended. Looked up once a request.
   *
   * @throws StoreAway when a session is brought along and the store does not answer, or is known
   *     not to
   */
  @SuppressWarnings("unchecked")
  public Optional<Account> ownerOf(HttpServletRequest request) {
    if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
      throw failure;
    }
    if (request.getAttribute(FOUND) == null) {
      request.setAttribute(FOUND, lookedUp(request));
    }
    return (Optional<Account>) request.getAttribute(FOUND);
  }

  /**
   * A failure holds for all of the request: the server opens no session to whom it took for nobody.
   */
  private Optional<Account> lookedUp(HttpServletRequest request) {
    try {
      return resumed(request);
    } catch (RuntimeException failure) {
      request.setAttribute(FAILURE, failure);
      throw failure;
    }
  }

  private Optional<Account> resumed(HttpServletRequest request) {
    HttpSession session = broughtBy(request);
    if (session == null
        || !(session.getAttribute(OWNER) instanceof String id)
        || !(session.getAttribute(SINCE) instanceof Instant since)) {
      return Optional.empty();
    }
    Optional<Account> owner =
        clock.instant().isBefore(since.plus(LONGEST))
            ? signingIn.resume(new AccountId(UUID.fromString(id)), since)
            : Optional.empty();
    if (owner.isEmpty()) {
      session.invalidate();
    }
    return owner;
  }

  /**
   * The session that a request brings along. The server finds none either where it can't look for
   * it: only when the store answers, and there is none still, it is over.
   */
  private @Nullable HttpSession broughtBy(HttpServletRequest request) {
    if (request.getRequestedSessionId() == null) {
      return request.getSession(false);
    }
    if (!store.isThere()) {
      throw new StoreAway("who is signed in");
    }
    HttpSession session = request.getSession(false);
    if (session == null && !store.answers()) {
      throw new StoreAway("whose session it is");
    }
    return session == null ? request.getSession(false) : session;
  }
}
