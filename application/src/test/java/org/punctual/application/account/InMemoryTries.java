package org.punctual.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tries in memory; a failed transaction of the caller takes none back. */
public final class InMemoryTries implements Tries {

  private final List<Try> tries = new ArrayList<>();

  @Override
  public synchronized Optional<Duration> count(Try one, TryLimit limit) {
    Optional<Duration> wait = limit.waitBefore(one.at(), recent(one, limit));
    if (wait.isEmpty()) {
      tries.add(one);
    }
    return wait;
  }

  @Override
  public synchronized void takeBack(Try one) {
    tries.remove(one);
  }

  @Override
  public synchronized void forget(Kind kind, String subject) {
    tries.removeIf(one -> one.kind() == kind && one.subject().equals(subject));
  }

  /** The number of tries that are counted, of all subjects. */
  public synchronized int size() {
    return tries.size();
  }

  private List<Instant> recent(Try next, TryLimit limit) {
    Instant from = next.at().minus(limit.memory());
    return tries.stream()
        .filter(one -> one.kind() == next.kind() && one.subject().equals(next.subject()))
        .map(Try::at)
        .filter(at -> at.isAfter(from))
        .sorted(Comparator.reverseOrder())
        .limit(TryLimit.MOST_RECENT)
        .toList();
  }
}
