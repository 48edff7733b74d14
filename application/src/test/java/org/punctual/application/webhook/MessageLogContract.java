package org.punctual.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.WebhookMessage;

/** What a {@link MessageLog} promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MessageLogContract extends WebhookContract {

  private static final Lease LEASE = new Lease("server-1", Duration.ofMinutes(1));
  private static final int MANY = 100;

  @Test
  void The_log_of_an_endpoint_has_its_newest_messages() {
    Endpoint endpoint = added(adas());
    WebhookMessage old = added(message(endpoint, Optional.empty(), NOW.minusSeconds(1)));
    WebhookMessage newest = messageTo(endpoint);
    messageTo(added(adas()));
    assertThat(store.messageLog().newestOf(endpoint.id(), MANY)).containsExactly(newest, old);
    assertThat(store.messageLog().newestOf(endpoint.id(), 1)).containsExactly(newest);
  }

  @Test
  void Only_the_owner_finds_a_message() {
    Endpoint endpoint = added(adas());
    WebhookMessage message = messageTo(endpoint);
    assertThat(store.messageLog().lock(adas(), message.id())).contains(message);
    assertThat(store.messageLog().lock(bobs(), message.id())).isEmpty();
    store.endpoints().update(endpoint.deleted(NOW));
    assertThat(store.messageLog().lock(adas(), message.id())).isEmpty();
  }

  @Test
  void An_endpoint_knows_whether_a_message_of_a_type_is_open() {
    Endpoint endpoint = added(adas());
    messageTo(endpoint);
    assertThat(isOpen(endpoint, EventType.APPOINTMENT_CONFIRMED)).isTrue();
    assertThat(isOpen(endpoint, EventType.TEST)).isFalse();
    List<WebhookMessage> begun =
        store.webhookMessages().begin(store.webhookMessages().claim(LEASE, NOW, MANY));
    assertThat(isOpen(endpoint, EventType.APPOINTMENT_CONFIRMED)).isTrue();
    store.webhookMessages().settle(sent(begun.get(0)));
    assertThat(isOpen(endpoint, EventType.APPOINTMENT_CONFIRMED)).isFalse();
  }

  private boolean isOpen(Endpoint endpoint, EventType type) {
    return store.messageLog().isOpen(endpoint.id(), type);
  }
}
