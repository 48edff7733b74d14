package org.punctual.web.usage;

import java.time.Instant;
import org.punctual.domain.usage.UsageRecord;

/**
 * One call to the API.
 *
 * @param key the owner's name for the key that was used
 */
public record CallLine(UsageRecord call, String key) {

  /** The type of the call. */
  public String type() {
    return call.operation().code();
  }

  /** When the call arrived. */
  public Instant at() {
    return call.at();
  }

  /** The HTTP status of the answer. */
  public int status() {
    return call.answer().status();
  }

  /** How long the call took, in milliseconds. */
  public long millis() {
    return call.answer().took().toMillis();
  }

  /** Says whether the call was refused or failed. */
  public boolean isError() {
    return call.isError();
  }
}
