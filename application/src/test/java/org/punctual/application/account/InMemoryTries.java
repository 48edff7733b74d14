package org.punctual.application.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tries in memory; a failed transaction of the caller takes none back. */
public final class InMemoryTries implements Tries {

  private static final int MOST = 100;

  private record Try(Kind kind, String subject, Instant at) {}

  private final List<Try> tries = new CopyOnWriteArrayList<>();

  @Override
  public void note(Kind kind, String subject, Instant at) {
    tries.add(new Try(kind, subject, at));
  }

  @Override
  public List<Instant> after(Kind kind, String subject, Instant from) {
    return tries.stream()
        .filter(one -> one.kind() == kind && one.subject().equals(subject))
        .map(Try::at)
        .filter(at -> at.isAfter(from))
        .sorted(Comparator.reverseOrder())
        .limit(MOST)
        .toList();
  }

  @Override
  public void forget(Kind kind, String subject) {
    tries.removeIf(one -> one.kind() == kind && one.subject().equals(subject));
  }
}
