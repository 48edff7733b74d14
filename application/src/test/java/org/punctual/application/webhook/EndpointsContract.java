package org.punctual.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;

/** What {@link Endpoints} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EndpointsContract extends WebhookContract {

  @Test
  void An_endpoint_is_found_as_it_was_added() {
    Endpoint endpoint = added(adas());
    assertThat(store.endpoints().find(adas(), endpoint.id())).contains(endpoint);
    assertThat(store.endpoints().findAll(Set.of(endpoint.id()))).containsExactly(endpoint);
  }

  @Test
  void An_endpoint_is_found_as_it_was_changed() {
    Endpoint changed = added(adas()).rotated(NOW).disabled(NOW.plusSeconds(1));
    store.endpoints().update(changed);
    assertThat(store.endpoints().find(adas(), changed.id())).contains(changed);
  }

  @Test
  void An_endpoint_of_another_owner_is_not_found() {
    Endpoint endpoint = added(adas());
    assertThat(store.endpoints().find(bobs(), endpoint.id())).isEmpty();
    assertThat(store.endpoints().ofOwner(bobs())).isEmpty();
  }

  @Test
  void An_owners_endpoints_come_the_oldest_first() {
    Endpoint second = added(endpoint(adas(), NOW, EventType.REMINDER_DUE));
    Endpoint first = added(endpoint(adas(), NOW.minusSeconds(1), EventType.REMINDER_DUE));
    assertThat(store.endpoints().ofOwner(adas())).containsExactly(first, second);
  }

  @Test
  void Only_enabled_endpoints_of_the_owners_take_an_event() {
    Endpoint adasOwn = added(adas());
    Endpoint bobsOwn = added(bobs());
    store.endpoints().update(added(adas()).disabled(NOW));
    store.endpoints().update(added(adas()).deleted(NOW));
    added(endpoint(adas(), NOW, EventType.APPOINTMENT_MOVED));
    assertThat(store.endpoints().taking(EventType.REMINDER_DUE, List.of(adas())))
        .containsExactly(adasOwn);
    assertThat(store.endpoints().taking(EventType.REMINDER_DUE, List.of(adas(), bobs())))
        .containsExactlyInAnyOrder(adasOwn, bobsOwn);
    assertThat(store.endpoints().taking(EventType.REMINDER_DUE, List.of())).isEmpty();
  }

  @Test
  void A_deleted_endpoint_is_only_found_for_its_messages() {
    Endpoint deleted = added(adas()).deleted(NOW);
    store.endpoints().update(deleted);
    assertThat(store.endpoints().find(adas(), deleted.id())).isEmpty();
    assertThat(store.endpoints().ofOwner(adas())).isEmpty();
    assertThat(store.endpoints().findAll(Set.of(deleted.id()))).containsExactly(deleted);
  }

  @Test
  void An_endpoint_is_disabled_once() {
    Endpoint endpoint = added(adas());
    assertThat(store.endpoints().disable(endpoint.id(), NOW)).isTrue();
    assertThat(store.endpoints().disable(endpoint.id(), NOW.plusSeconds(1))).isFalse();
    assertThat(store.endpoints().find(adas(), endpoint.id())).contains(endpoint.disabled(NOW));
  }

  @Test
  void A_deleted_endpoint_is_removed_once_its_messages_have_ended() {
    Endpoint present = added(adas());
    Endpoint done = added(adas()).deleted(NOW);
    Endpoint open = added(adas()).deleted(NOW);
    List.of(done, open).forEach(store.endpoints()::update);
    store.webhookMessages().addAll(List.of(message(open, Optional.empty(), NOW)));

    store.endpoints().removeDeleted();

    assertThat(store.endpoints().findAll(Set.of(present.id(), done.id(), open.id())))
        .containsExactlyInAnyOrder(present, open);
  }
}
