package org.punctual.domain.webhook;

import org.punctual.domain.Reason;

/** Why something about a webhook is refused. */
public enum WebhookReason implements Reason {
  URL_REQUIRED,
  URL_TOO_LONG,
  URL_INVALID,
  URL_NOT_HTTPS,
  URL_WITH_CREDENTIALS,
  URL_FORBIDDEN
}
