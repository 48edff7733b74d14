package org.punctual.web.usage;

import java.time.Instant;
import org.punctual.domain.usage.UsageRecord;

/**
 * One call to the API.
 *
 * @param key what the owner calls the key that was used
 */
public record CallLine(UsageRecord call, String key) {

  /** Its type. */
  public String type() {
    return call.operation().code();
  }

  /** When it arrived. */
  public Instant at() {
    return call.at();
  }

  /** The HTTP status of its answer. */
  public int status() {
    return call.answer().status();
  }

  /** How long it took, in milliseconds. */
  public long millis() {
    return call.answer().took().toMillis();
  }

  /** Says whether it was refused or failed. */
  public boolean isError() {
    return call.isError();
  }
}
