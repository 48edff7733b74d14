package org.punctual.application.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.punctual.application.account.Tries.Kind;

/**
 * One try of one subject.
 *
 * @param subject the client, address or account whose tries are limited; text of any length
 */
public record Try(UUID id, Kind kind, String subject, Instant at) {

  /** A try that takes place now. */
  static Try of(Kind kind, String subject, Instant now) {
    return new Try(UuidCreator.getTimeOrderedEpoch(), kind, subject, now);
  }
}
