package org.punctual.application.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

/**
 * Owners stay signed in, see where they are signed in, and sign out elsewhere. This takes effect on
 * every server at once.
 */
@UseCase
public class KeepingSessions {

  private final Sessions sessions;
  private final Clock clock;
  private final AuditTrail trail;

  @Inject
  public KeepingSessions(Sessions sessions, Clock clock, AuditTrail trail) {
    this.sessions = sessions;
    this.clock = clock;
    this.trail = trail;
  }

  /** Begins a session of an owner who just signed in. */
  public SessionId begin(AccountId owner, SessionClient client) {
    SessionId id = new SessionId(UuidCreator.getRandomBased());
    sessions.add(Session.begun(id, owner, client, clock.instant()));
    return id;
  }

  /**
   * Finds the owner of a session that makes a request.
   *
   * @return empty when the session has ended or its time is over; also when the account was deleted
   *     or locked, or its password was changed since the sign-in
   */
  public Optional<Account> resume(SessionId id, SessionClient client) {
    Instant now = clock.instant();
    return sessions
        .find(id)
        .filter(found -> !found.session().isOver(now))
        .filter(found -> found.owner().admits(found.session().signedInAt()))
        .map(found -> used(found, client, now));
  }

  /** The sessions in which the owner is signed in, the last used first. */
  public List<Session> of(Account owner) {
    Instant now = clock.instant();
    return sessions.ofOwner(owner.id()).stream()
        .filter(session -> !session.isOver(now) && owner.admits(session.signedInAt()))
        .toList();
  }

  /** Ends one session of an owner, if there is one of that id. */
  public void end(AccountId owner, SessionId id) {
    sessions.remove(owner, id);
  }

  /**
   * Ends a session of an owner that is not the session of the request, if there is one of that id.
   */
  public void endElsewhere(AccountId owner, SessionId id) {
    end(owner, id);
    trail.record(AuditEvent.of(AuditEvent.Kind.SESSIONS_ENDED, owner));
  }

  /** Ends all sessions of an owner except one. */
  public void endOthers(AccountId owner, SessionId kept) {
    sessions.removeOthers(owner, kept);
    trail.record(AuditEvent.of(AuditEvent.Kind.SESSIONS_ENDED, owner));
  }

  /** Deletes sessions whose time is over. */
  public void forgetOver() {
    Instant now = clock.instant();
    sessions.removeOver(
        now.minus(Session.LONGEST), now.minus(Session.LONGEST_IDLE).minus(Session.USE_NOTED_EVERY));
  }

  private Account used(Sessions.OwnedSession found, SessionClient client, Instant now) {
    if (found.session().useIsWorthNoting(now)) {
      sessions.noteUse(found.session().usedAt(now, client));
    }
    return found.owner();
  }
}
