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
 * The HTTP sessions of owners. Each belongs to a {@link Session}, which says when it ends, and
 * which every request looks up, so that a session that was ended elsewhere has ended here.
 *
 * <p>An HTTP session holds nothing but the ids of account and session, as plain types of Java, so
 * that any server can go on with it.
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

  /** Signs the owner in; the session gets another id, which nobody can have known before. */
  public void begin(HttpServletRequest request, Account owner) {
    HttpSession session = request.getSession(true);
    Optional<Held> before = Held.in(session);
    request.changeSessionId();
    new Held(owner.id(), keeping.begin(owner.id(), clientOf(request))).keepIn(session);
    before.ifPresent(this::end);
    request.setAttribute(FOUND, Optional.of(owner));
  }

  /** Shows the owner as just changed for the rest of the request. */
  public void changed(HttpServletRequest request, Account owner) {
    request.setAttribute(FOUND, Optional.of(owner));
  }

  /** Signs the owner out, here alone. */
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
   * Who is signed in; a session that may not go on is ended. Looked up once a request.
   *
   * @throws StoreUnavailable when a session is brought along and the store does not answer, or is
   *     known not to
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
    Optional<Held> held = Optional.ofNullable(session).flatMap(Held::in);
    Optional<Account> owner = held.flatMap(ids -> keeping.resume(ids.session(), clientOf(request)));
    if (session != null && held.isPresent() && owner.isEmpty()) {
      session.invalidate();
    }
    return owner;
  }

  private void end(Held held) {
    keeping.end(held.owner(), held.session());
  }

  private static SessionClient clientOf(HttpServletRequest request) {
    String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return SessionClient.of(Client.of(request).value(), userAgent);
  }

  /**
   * The session that a request brings along. The server finds none either where it can't look for
   * it: only when the store answers, and there is none still, it is over.
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
