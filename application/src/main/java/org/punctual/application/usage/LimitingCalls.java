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
import org.punctual.application.operation.StoreAway;
import org.punctual.application.operation.StoreReach;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Allowance;
import org.punctual.domain.usage.RateLimit;

/**
 * Holds each owner's partners to so many calls a minute, over all keys and servers. A server counts
 * in memory and tells the others behind the answers; only who calls fast waits for that, once in a
 * while. While the store is away each server goes by what it knows.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class LimitingCalls {

  private final Map<AccountId, Tally> tallies = new ConcurrentHashMap<>();
  private final CallCounts counts;
  private final StoreReach store;
  private final RateLimit limit;
  private final Clock clock;

  @Inject
  public LimitingCalls(CallCounts counts, StoreReach store, ApiSettings settings, Clock clock) {
    this.counts = counts;
    this.store = store;
    this.limit = new RateLimit(settings.ratePerMinute());
    this.clock = clock;
  }

  /** So many calls of an owner, on their way from where they were counted. */
  private record Telling(AccountId owner, Tally tally, long calls) {}

  /**
   * Counts a call for an owner; one that is refused takes nothing away.
   *
   * @return what is left, or empty when any number of calls will do
   */
  public Optional<Allowance> count(AccountId owner) {
    if (limit.isNone()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Tally tally = tallyOf(owner, RateLimit.minuteOf(now));
    long used = tally.count(calls -> tell(owner, tally.minute(), calls));
    return Optional.of(limit.after(used, now));
  }

  /**
   * Tells the others what was counted here in this minute, and learns what they counted. What can't
   * be told now is kept for the next time.
   *
   * @throws RuntimeException when the store refuses it
   */
  public void exchange() {
    Instant minute = RateLimit.minuteOf(clock.instant());
    tallies.values().removeIf(tally -> tally.minute().isBefore(minute));
    List<Telling> tellings =
        tallies.entrySet().stream()
            .filter(entry -> entry.getValue().minute().equals(minute))
            .map(entry -> new Telling(entry.getKey(), entry.getValue(), entry.getValue().take()))
            .filter(telling -> telling.calls() > 0)
            .toList();
    if (!tellings.isEmpty()) {
      tell(minute, tellings);
    }
  }

  private void tell(Instant minute, List<Telling> tellings) {
    try {
      Map<AccountId, Long> all =
          counts.add(
              minute, tellings.stream().collect(Collectors.toMap(Telling::owner, Telling::calls)));
      tellings.forEach(each -> each.tally().told(each.calls(), all.getOrDefault(each.owner(), 0L)));
    } catch (RuntimeException notTold) {
      tellings.forEach(each -> each.tally().putBack(each.calls()));
      throw notTold;
    }
  }

  private long tell(AccountId owner, Instant minute, long calls) {
    if (!store.isThere()) {
      // Whoever queued behind one that waited in vain would do so as well, one after the other.
      throw new StoreAway("how many calls there are");
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
