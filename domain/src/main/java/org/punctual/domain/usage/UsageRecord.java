package org.punctual.domain.usage;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;

/**
 * One answered call with a valid key. No body, no key and no address of the caller is kept.
 *
 * @param caller the owner and key of the call
 * @param at when the call arrived
 * @param answer how the call was answered
 */
public record UsageRecord(Caller caller, Operation operation, Instant at, Answer answer) {

  private static final int FIRST_ERROR_STATUS = 400;

  /** The owner for whom the call acted, and the key that was used. */
  public record Caller(AccountId owner, ApiKeyId key) {}

  /**
   * How a call was answered.
   *
   * @param status the HTTP status
   * @param took from the arrival of the call to its answer
   */
  public record Answer(int status, Duration took) {}

  /** Says whether the call was refused or failed: status 400 or above. */
  public boolean isError() {
    return answer.status() >= FIRST_ERROR_STATUS;
  }
}
