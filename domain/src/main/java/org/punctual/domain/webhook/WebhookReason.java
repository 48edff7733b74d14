package org.punctual.domain.webhook;

import org.punctual.domain.Reason;

/** Why something about a webhook is refused. */
public enum WebhookReason implements Reason {
  URL_REQUIRED,
  URL_TOO_LONG,
  URL_INVALID,
  URL_NOT_HTTPS,
  URL_WITH_CREDENTIALS,
  URL_FORBIDDEN,
  EVENT_REQUIRED,
  TOO_MANY_ENDPOINTS,
  ENDPOINT_UNKNOWN,
  ENDPOINT_DISABLED,
  MESSAGE_UNKNOWN,
  MESSAGE_OPEN,
  TEST_OPEN
}
