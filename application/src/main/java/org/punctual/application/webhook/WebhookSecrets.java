package org.punctual.application.webhook;

import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookSecret;

/**
 * The secrets of endpoints. They are derived from the secret of the installation, so that none is
 * stored.
 */
public interface WebhookSecrets {

  /** The secret of an endpoint in one of its versions. */
  WebhookSecret of(EndpointId endpoint, int version);
}
