package org.punctual.domain.apikey;

import org.punctual.domain.Reason;

/** Why something about an API key is refused. */
public enum ApiKeyReason implements Reason {
  KEY_NAME_REQUIRED,
  KEY_NAME_TOO_LONG,
  KEY_NAME_INVALID,
  SCOPE_REQUIRED,
  SCOPE_UNKNOWN,
  EXPIRY_IN_PAST,
  TOO_MANY_KEYS,
  TOO_MANY_REPLACED_KEYS,
  KEY_MALFORMED,
  KEY_UNKNOWN,
  KEY_REPLACED,
  KEY_ENDED
}
