package org.punctual.application.usage;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.punctual.application.UseCase;
import org.punctual.domain.usage.Allowance;
import org.punctual.domain.usage.RateLimit;

/**
 * Limits the requests of each address that calls without a valid key, per minute and on this
 * server. A client therefore cannot try out keys from one address. Addresses are forgotten with
 * their minute and never stored.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class LimitingStrangers {

  private static final RateLimit LIMIT = new RateLimit(300);

  private final Map<String, Long> requests = new HashMap<>();
  private final Clock clock;
  private Instant minute = Instant.MIN;

  @Inject
  public LimitingStrangers(Clock clock) {
    this.clock = clock;
  }

  /** Counts a request, and returns what is left to its address. */
  public synchronized Allowance count(String address) {
    Instant now = clock.instant();
    if (minute.isBefore(RateLimit.minuteOf(now))) {
      minute = RateLimit.minuteOf(now);
      requests.clear();
    }
    return LIMIT.after(requests.merge(address, 1L, Long::sum), now);
  }
}
