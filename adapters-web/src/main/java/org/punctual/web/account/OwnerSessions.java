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
import org.punctual.application.account.SigningIn;
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

  private final SigningIn signingIn;
  private final Clock clock;

  @Inject
  public OwnerSessions(SigningIn signingIn, Clock clock) {
    this.signingIn = signingIn;
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

  /** Who is signed in; a session that may not go on is ended. Looked up once a request. */
  @SuppressWarnings("unchecked")
  public Optional<Account> ownerOf(HttpServletRequest request) {
    if (request.getAttribute(FOUND) == null) {
      request.setAttribute(FOUND, resumed(request));
    }
    return (Optional<Account>) request.getAttribute(FOUND);
  }

  private Optional<Account> resumed(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
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
}
