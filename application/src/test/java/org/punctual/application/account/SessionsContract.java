package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.StoreContract;
import org.punctual.application.account.Sessions.OwnedSession;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

/** What {@link Sessions} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionsContract extends StoreContract {

  private static final SessionClient PHONE = new SessionClient("192.0.2.1", "Phone");

  @Test
  void A_session_is_found_with_its_owner() {
    Session session = added(adas());
    assertThat(store.sessions().find(session.id())).contains(new OwnedSession(session, ada));
    assertThat(store.sessions().find(new SessionId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void A_use_is_noted_with_its_time_and_address() {
    Session session = added(adas());
    Session used = session.usedAt(inHours(1), new SessionClient("192.0.2.2", "Phone"));
    store.sessions().noteUse(used);
    assertThat(store.sessions().ofOwner(adas())).containsExactly(used);
  }

  @Test
  void An_earlier_use_that_is_noted_late_changes_nothing() {
    Session used = added(adas()).usedAt(inHours(2), PHONE);
    store.sessions().noteUse(used);
    store.sessions().noteUse(used.usedAt(inHours(1), PHONE));
    assertThat(store.sessions().ofOwner(adas())).containsExactly(used);
  }

  @Test
  void A_use_of_an_ended_session_does_not_bring_it_back() {
    Session session = added(adas());
    store.sessions().remove(adas(), session.id());
    store.sessions().noteUse(session.usedAt(inHours(1), PHONE));
    assertThat(store.sessions().find(session.id())).isEmpty();
  }

  @Test
  void An_owner_ends_own_sessions_alone() {
    Session adas = added(adas());
    Session bobs = added(bobs());
    store.sessions().remove(adas(), bobs.id());
    store.sessions().removeOthers(adas(), adas.id());
    assertThat(store.sessions().ofOwner(adas())).containsExactly(adas);
    assertThat(store.sessions().ofOwner(bobs())).containsExactly(bobs);
  }

  @Test
  void All_other_sessions_or_all_sessions_are_ended_at_once() {
    Session kept = added(adas());
    added(adas());
    added(adas());
    Session bobs = added(bobs());
    store.sessions().removeOthers(adas(), kept.id());
    assertThat(store.sessions().ofOwner(adas())).containsExactly(kept);
    store.sessions().removeAll(adas());
    assertThat(store.sessions().ofOwner(adas())).isEmpty();
    assertThat(store.sessions().ofOwner(bobs())).containsExactly(bobs);
  }

  @Test
  void The_last_used_session_comes_first() {
    Session first = added(adas());
    Session second = added(adas());
    Session used = first.usedAt(inHours(1), PHONE);
    store.sessions().noteUse(used);
    assertThat(store.sessions().ofOwner(adas())).containsExactly(used, second);
  }

  @Test
  void Sessions_that_are_over_by_age_or_by_last_use_are_deleted() {
    Session idle = added(adas());
    Session busy = added(bobs()).usedAt(inHours(3), PHONE);
    store.sessions().noteUse(busy);
    store.sessions().removeOver(NOW, inHours(2));
    assertThat(store.sessions().find(idle.id())).isEmpty();
    assertThat(store.sessions().ofOwner(bobs())).containsExactly(busy);
    store.sessions().removeOver(inHours(1), inHours(2));
    assertThat(store.sessions().ofOwner(bobs())).isEmpty();
  }

  private Session added(AccountId owner) {
    Session session = Session.begun(new SessionId(UUID.randomUUID()), owner, PHONE, NOW);
    store.sessions().add(session);
    return session;
  }
}
