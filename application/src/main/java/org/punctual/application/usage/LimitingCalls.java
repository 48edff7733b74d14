package org.punctual.application.usage;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.punctual.application.UseCase;
import org.punctual.application.operation.ApiSettings;
import org.punctual.application.operation.StoreHealth;
import org.punctual.application.operation.StoreUnavailable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Allowance;
import org.punctual.domain.usage.RateLimit;

/**
 * Limits the calls of each owner's partners in a minute, over all keys and servers. A server counts
 * in memory, and reports to the others after it answered; only a fast caller sometimes waits for a
 * report. While the store is unavailable, each server uses the counts that it knows.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class LimitingCalls {

  private final Map<AccountId, Tally> tallies = new ConcurrentHashMap<>();
  private final CallCounts counts;
  private final StoreHealth store;
  private final RateLimit limit;
  private final Clock clock;

  @Inject
  public LimitingCalls(CallCounts counts, StoreHealth store, ApiSettings settings, Clock clock) {
    this.counts = counts;
    this.store = store;
    this.limit = new RateLimit(settings.ratePerMinute());
    this.clock = clock;
  }

  /** Calls of an owner that were taken from their tally. */
  private record Report(AccountId owner, Tally tally, long calls) {}

  /**
   * Counts a call for an owner. A refused call is not counted.
   *
   * @return what is left, or empty when calls are not limited
   */
  public Optional<Allowance> count(AccountId owner) {
    if (limit.isNone()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Tally tally = tallyOf(owner, RateLimit.minuteOf(now));
    long used = tally.count(calls -> report(owner, tally.minute(), calls));
    return Optional.of(limit.after(used, now));
  }

  /**
   * Reports the calls of this minute to the other servers, and learns theirs. After a failure the
   * calls are reported the next time.
   *
   * @throws RuntimeException the failure of the store
   */
  public void exchange() {
    Instant minute = RateLimit.minuteOf(clock.instant());
    tallies.values().removeIf(tally -> tally.minute().isBefore(minute));
    List<Report> reports =
        tallies.entrySet().stream()
            .filter(entry -> entry.getValue().minute().equals(minute))
            .map(entry -> new Report(entry.getKey(), entry.getValue(), entry.getValue().take()))
            .filter(report -> report.calls() > 0)
            .toList();
    if (!reports.isEmpty()) {
      report(minute, reports);
    }
  }

  private void report(Instant minute, List<Report> reports) {
    try {
      Map<AccountId, Long> all =
          counts.add(
              minute, reports.stream().collect(Collectors.toMap(Report::owner, Report::calls)));
      reports.forEach(
          each -> each.tally().reported(each.calls(), all.getOrDefault(each.owner(), 0L)));
    } catch (RuntimeException failure) {
      reports.forEach(each -> each.tally().putBack(each.calls()));
      throw failure;
    }
  }

  private long report(AccountId owner, Instant minute, long calls) {
    if (!store.isUp()) {
      // Otherwise each call of this owner would wait in vain, one after the other.
      throw new StoreUnavailable("how many calls there are");
    }
    return counts.add(minute, Map.of(owner, calls)).getOrDefault(owner, 0L);
  }

  private Tally tallyOf(AccountId owner, Instant minute) {
    return tallies.compute(
        owner,
        (id, last) ->
            last == null || last.minute().isBefore(minute) ? new Tally(limit, minute) : last);
  }
}
