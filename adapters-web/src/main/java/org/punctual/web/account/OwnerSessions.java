package org.punctual.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.application.account.KeepingSessions;
import org.punctual.application.operation.StoreHealth;
import org.punctual.application.operation.StoreUnavailable;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;
import org.punctual.web.frame.Client;

/**
 * The HTTP sessions of owners. Each HTTP session belongs to a {@link Session}, which determines its
 * end. Every request looks the {@link Session} up, so that a session that was ended elsewhere ends
 * here too.
 *
 * <p>An HTTP session holds nothing but the ids of account and session, as plain types of Java, so
 * that any server can continue it.
 */
@ApplicationScoped
public class OwnerSessions {

  private static final String OWNER = "punctual.owner";
  private static final String SESSION = "punctual.session";
  private static final String FOUND = "punctual.account";
  private static final String FAILURE = "punctual.failure";

  private final KeepingSessions keeping;
  private final StoreHealth store;

  @Inject
  public OwnerSessions(KeepingSessions keeping, StoreHealth store) {
    this.keeping = keeping;
    this.store = store;
  }

  /** Signs the owner in. The session gets a new id, which no other client can have known before. */
  public void begin(HttpServletRequest request, Account owner) {
    HttpSession session = request.getSession(true);
    Optional<Held> before = Held.in(session);
    request.changeSessionId();
    new Held(owner.id(), keeping.begin(owner.id(), clientOf(request))).keepIn(session);
    before.ifPresent(this::end);
    request.setAttribute(FOUND, Optional.of(owner));
  }

  /** Uses the changed owner for the rest of the request. */
  public void changed(HttpServletRequest request, Account owner) {
    request.setAttribute(FOUND, Optional.of(owner));
  }

  /** Signs the owner out of this session only. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    request.setAttribute(FOUND, Optional.empty());
    if (session != null) {
      Optional<Held> held = Held.in(session);
      session.invalidate();
      held.ifPresent(this::end);
    }
  }

  /** The session that makes a request, if an owner is signed in. */
  public Optional<SessionId> idOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).flatMap(Held::in).map(Held::session);
  }

  /**
   * The signed-in owner. The session is looked up once for each request. A session that must not
   * continue signs nobody in, and {@link #dropEnded} removes it.
   *
   * @throws StoreUnavailable when the request has a session id and the store does not answer, or is
   *     known to be unavailable
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
   * Removes the HTTP session of a request if nobody is signed in with it any more. The server drops
   * the unread body of a request whose HTTP session is removed. So this method is called after the
   * body was read, and never by the authentication, which comes before it.
   *
   * @throws StoreUnavailable as {@link #ownerOf}
   */
  public void dropEnded(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && Held.in(session).isPresent() && ownerOf(request).isEmpty()) {
      session.invalidate();
    }
  }

  /**
   * A failure counts for the whole request. The server has treated the request as not signed in,
   * and opens no owner's session for it later.
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
    Optional<Held> held = Optional.ofNullable(session).flatMap(Held::in);
    return held.flatMap(ids -> keeping.resume(ids.session(), clientOf(request)));
  }

  private void end(Held held) {
    keeping.end(held.owner(), held.session());
  }

  private static SessionClient clientOf(HttpServletRequest request) {
    String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return SessionClient.of(Client.of(request).value(), userAgent);
  }

  /**
   * The session whose id a request sends. The server also finds no session when it can't read the
   * store. So a session is over only if the store answers and there is still no session.
   */
  private @Nullable HttpSession broughtBy(HttpServletRequest request) {
    if (request.getRequestedSessionId() == null) {
      return request.getSession(false);
    }
    if (!store.isUp()) {
      throw new StoreUnavailable("who is signed in");
    }
    HttpSession session = request.getSession(false);
    if (session == null && !store.ping()) {
      throw new StoreUnavailable("whose session it is");
    }
    return session == null ? request.getSession(false) : session;
  }

  /** The ids that an HTTP session holds. */
  private record Held(AccountId owner, SessionId session) {

    static Optional<Held> in(HttpSession session) {
      return session.getAttribute(OWNER) instanceof String owner
              && session.getAttribute(SESSION) instanceof String id
          ? Optional.of(
              new Held(new AccountId(UUID.fromString(owner)), new SessionId(UUID.fromString(id))))
          : Optional.empty();
    }

    void keepIn(HttpSession http) {
      http.setAttribute(OWNER, owner.toString());
      http.setAttribute(SESSION, session.toString());
    }
  }
}
