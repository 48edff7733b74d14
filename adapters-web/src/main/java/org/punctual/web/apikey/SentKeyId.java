package org.punctual.web.apikey;

import java.util.UUID;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyReason;
import org.punctual.domain.apikey.ApiKeyRefusal;

/** The id of a key as a dialog sends it. */
final class SentKeyId {

  private SentKeyId() {}

  /**
   * Reads the id.
   *
   * @throws ApiKeyRefusal {@code KEY_UNKNOWN} when it is no id
   */
  static ApiKeyId of(String sent) {
    try {
      return new ApiKeyId(UUID.fromString(sent));
    } catch (IllegalArgumentException malformed) {
      throw ApiKeyRefusal.of("", ApiKeyReason.KEY_UNKNOWN);
    }
  }
}
