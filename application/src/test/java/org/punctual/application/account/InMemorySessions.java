package org.punctual.application.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionId;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

  private final InMemoryTable<SessionId, Session> sessions = new InMemoryTable<>();
  private final Accounts accounts;

  public InMemorySessions(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void add(Session session) {
    sessions.put(session.id(), session);
  }

  @Override
  public Optional<OwnedSession> find(SessionId id) {
    return sessions
        .find(id)
        .flatMap(
            session ->
                accounts.find(session.owner()).map(owner -> new OwnedSession(session, owner)));
  }

  @Override
  public List<Session> ofOwner(AccountId owner) {
    return sessions.where(session -> session.owner().equals(owner)).stream()
        .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
        .toList();
  }

  @Override
  public void noteUse(Session used) {
    sessions
        .find(used.id())
        .filter(session -> session.lastUsedAt().isBefore(used.lastUsedAt()))
        .ifPresent(session -> sessions.put(session.id(), used));
  }

  @Override
  public void remove(AccountId owner, SessionId id) {
    removeWhere(session -> session.owner().equals(owner) && session.id().equals(id));
  }

  @Override
  public void removeOthers(AccountId owner, SessionId kept) {
    removeWhere(session -> session.owner().equals(owner) && !session.id().equals(kept));
  }

  @Override
  public void removeAll(AccountId owner) {
    removeWhere(session -> session.owner().equals(owner));
  }

  @Override
  public void removeOver(Instant signedInBefore, Instant usedBefore) {
    removeWhere(
        session ->
            session.signedInAt().isBefore(signedInBefore)
                || session.lastUsedAt().isBefore(usedBefore));
  }

  private void removeWhere(Predicate<Session> isOver) {
    sessions.where(isOver).forEach(session -> sessions.remove(session.id()));
  }
}
