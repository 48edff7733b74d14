package org.punctual.domain.appointment;

import java.util.Optional;
import org.punctual.domain.apikey.ApiKeyId;

/**
 * Who changes an appointment, and by which way.
 *
 * @param key the API key of the partner; empty for the owner
 * @param usedLink whether the owner used a mailed link, without signing in
 */
public record Author(Optional<ApiKeyId> key, boolean usedLink) {

  /** The owner, signed in on a page. */
  public static final Author OWNER = new Author(Optional.empty(), false);

  /** The owner, by a mailed link. */
  public static final Author OWNER_BY_LINK = new Author(Optional.empty(), true);

  /** A partner, by a key. */
  public static Author partner(ApiKeyId key) {
    return new Author(Optional.of(key), false);
  }

  /** The partner of a key, or the signed-in owner without a key. */
  public static Author of(Optional<ApiKeyId> key) {
    return new Author(key, false);
  }
}
