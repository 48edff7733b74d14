package org.punctual.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionId;

/** The sessions of all owners, shared by all servers. */
public interface Sessions {

  /** A session with the account of its owner, as it is now. */
  record OwnedSession(Session session, Account owner) {}

  /** Adds a session that begins. */
  void add(Session session);

  /** The session of that id and its owner, by one look-up. */
  Optional<OwnedSession> find(SessionId id);

  /** The owner's sessions, the last used first, also those whose time is over. */
  List<Session> ofOwner(AccountId owner);

  /**
   * Stores when and from where a session was last used. Does nothing when the session has ended.
   */
  void noteUse(Session used);

  /** Ends the owner's session of that id, if there is one. */
  void remove(AccountId owner, SessionId id);

  /** Ends all sessions of the owner except one. */
  void removeOthers(AccountId owner, SessionId kept);

  /** Ends all sessions of the owner. */
  void removeAll(AccountId owner);

  /**
   * Deletes sessions whose time is over.
   *
   * @param signedInBefore sessions that signed in before this instant are deleted
   * @param usedBefore sessions that were last used before this instant are deleted
   */
  void removeOver(Instant signedInBefore, Instant usedBefore);
}
