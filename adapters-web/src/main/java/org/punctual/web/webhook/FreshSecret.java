package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.application.webhook.ManagingEndpoints.OpenedEndpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.WebhookRefusal;
import org.punctual.web.account.Me;

/**
 * The secret that a dialog has just made, for a new endpoint or by a rotation. It is written into
 * the answer to this one request.
 */
@Named
@RequestScoped
public class FreshSecret {

  private final Me me;
  private final ManagingEndpoints managing;
  private final Webhooks webhooks;

  private @Nullable OpenedEndpoint made;

  @Inject
  public FreshSecret(Me me, ManagingEndpoints managing, Webhooks webhooks) {
    this.me = me;
    this.managing = managing;
    this.webhooks = webhooks;
  }

  /**
   * Makes an endpoint of the owner, as {@link ManagingEndpoints#create} does, and shows its
   * deliveries.
   *
   * @throws WebhookRefusal with every fault of the request
   */
  public void create(String url, Set<EventType> events) {
    show(managing.create(me.id(), url, events));
  }

  /**
   * Gives an endpoint of the owner a fresh secret, as {@link ManagingEndpoints#rotate} does, and
   * shows its deliveries.
   *
   * @throws WebhookRefusal when the owner has no such endpoint
   */
  public void rotate(EndpointId id) {
    show(managing.rotate(me.id(), id));
  }

  /** Says whether a secret was just made, so that it is shown. */
  public boolean isMade() {
    return made != null;
  }

  /** The address of the endpoint. */
  public String getUrl() {
    return made == null ? "" : made.endpoint().terms().url().toString();
  }

  /** The secret. */
  public String getSecret() {
    return made == null ? "" : made.secret().value();
  }

  private void show(OpenedEndpoint opened) {
    made = opened;
    webhooks.choose(opened.endpoint().id());
  }
}
