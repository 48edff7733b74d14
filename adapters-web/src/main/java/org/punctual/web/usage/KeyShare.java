package org.punctual.web.usage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;

/**
 * The part of all calls that an owner's key made.
 *
 * @param name the owner's name for the key; a rotated key has the same name as its successor
 * @param shape the public part of the key, which no other key has
 * @param percent the percentage among the calls of all keys, rounded
 */
public record KeyShare(String name, String shape, long calls, long percent) {

  private static final double PERCENT = 100;

  /** The shares of the keys that made calls, the most used first. */
  static List<KeyShare> of(Map<ApiKeyId, Long> calls, List<ApiKey> keys) {
    long all = calls.values().stream().mapToLong(Long::longValue).sum();
    return keys.stream()
        .map(key -> share(key, calls.getOrDefault(key.id(), 0L), all))
        .filter(share -> share.calls() > 0)
        .sorted(Comparator.comparing(KeyShare::calls).reversed().thenComparing(KeyShare::shape))
        .toList();
  }

  private static KeyShare share(ApiKey key, long calls, long all) {
    return new KeyShare(
        key.terms().name(),
        "punctual_" + key.fingerprint().publicPart() + "_…",
        calls,
        all == 0 ? 0 : Math.round(PERCENT * calls / all));
  }
}
