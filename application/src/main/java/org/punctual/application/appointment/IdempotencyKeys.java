package org.punctual.application.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.AppointmentRefusal;

/**
 * The idempotency keys of submissions. A submission first claims its key, in a transaction of its
 * own, so that others see the claim while the submission runs. The transaction that stores the
 * appointment completes the claim, or is rolled back when it has lost the claim.
 */
public interface IdempotencyKeys {

  /** How long a key is valid after its claim. */
  Duration VALIDITY = Duration.ofHours(24);

  /**
   * After which time another submission takes over a claim without a response, because its server
   * may be gone. A slower submission then loses its claim and stores nothing. A submission takes
   * less than a tenth of a second, and clients rarely wait for more than ten.
   */
  Duration LEASE = Duration.ofSeconds(10);

  /**
   * An idempotency key, in the scope of an API key.
   *
   * @param apiKey the first of an API key and its rotated successors
   * @param value 1 to 128 visible ASCII characters
   */
  record SubmissionKey(AccountId owner, ApiKeyId apiKey, String value) {}

  /**
   * A submission that wants a key.
   *
   * @param id its own for each try
   * @param digest of the body of the submission
   */
  record Claim(UUID id, SubmissionKey key, String digest, Instant at) {

    /** When a claim without a response must have been made to count as abandoned, inclusive. */
    public Instant abandonedSince() {
      return at.minus(LEASE);
    }

    /** When a claim must have been made to count as expired, inclusive. */
    public Instant expiredSince() {
      return at.minus(VALIDITY);
    }
  }

  /**
   * The response to a submission.
   *
   * @param location the address of the appointment
   */
  record Kept(String location, String body) {}

  /**
   * A submission that has the key.
   *
   * @param digest of its body
   * @param response empty while it is running
   */
  record Earlier(String digest, Optional<Kept> response) {}

  /**
   * Claims a key, unless an earlier submission has it. Expired and abandoned claims are taken over.
   *
   * @return the earlier submission, or empty when the claim succeeded
   * @throws AppointmentRefusal {@code IDEMPOTENCY_IN_PROGRESS} when another submission claims the
   *     key at the same moment
   */
  Optional<Earlier> claim(Claim claim);

  /**
   * Keeps the response of a claim, in the transaction that stores the appointment.
   *
   * @throws AppointmentRefusal {@code IDEMPOTENCY_IN_PROGRESS} when another submission has taken
   *     the claim over
   */
  void complete(Claim claim, Kept response);

  /** Gives a claim up that has no response, so that the key can be claimed again. */
  void release(Claim claim);

  /** Deletes claims that were made at an instant or before. */
  void forget(Instant madeUntil);
}
