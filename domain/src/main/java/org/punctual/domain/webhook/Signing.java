package org.punctual.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of an endpoint's secrets sign its messages. Each rotation begins another version of the
 * secret. The version before it goes on signing for a day, so that the receiver has time to learn
 * the new secret.
 *
 * @param version the newest version, 1 at first
 * @param rotatedAt when the newest version began; empty for the first one
 */
public record Signing(int version, Optional<Instant> rotatedAt) {

  /** How long the secret before the newest one goes on signing. */
  public static final Duration GRACE = Duration.ofDays(1);

  /** A new endpoint has one secret. */
  static final Signing FIRST = new Signing(1, Optional.empty());

  /** The versions that sign at an instant, the newest first. */
  public List<Integer> versions(Instant now) {
    return Stream.concat(Stream.of(version), isGrace(now) ? Stream.of(version - 1) : Stream.empty())
        .toList();
  }

  /** Until when the secret before the newest one signs (exclusive end), if it does. */
  public Optional<Instant> graceEnd(Instant now) {
    return rotatedAt.map(since -> since.plus(GRACE)).filter(now::isBefore);
  }

  Signing rotated(Instant now) {
    return new Signing(version + 1, Optional.of(now));
  }

  private boolean isGrace(Instant now) {
    return graceEnd(now).isPresent();
  }
}
