package org.punctual.application.usage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.punctual.domain.usage.UsageRecord;

/**
 * Calls whose records are written together. By the id, the store recognises a batch that it has
 * already, even if the writer got no confirmation.
 *
 * @param calls in their order
 */
public record UsageBatch(UUID id, List<UsageRecord> calls) {

  /** Copies the calls. */
  public UsageBatch {
    calls = List.copyOf(calls);
  }

  /** A batch that was never written. */
  public static UsageBatch of(List<UsageRecord> calls) {
    return new UsageBatch(UuidCreator.getTimeOrderedEpoch(), calls);
  }
}
