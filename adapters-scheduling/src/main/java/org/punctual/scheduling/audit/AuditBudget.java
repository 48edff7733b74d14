package org.punctual.scheduling.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.domain.account.AccountId;

/**
 * Limits the lines of the security log in each minute. Clients choose how many requests they send;
 * without a limit, a flood of refused requests would fill the disk, or push all other lines out of
 * rotated files. Lines beyond the limit are counted, and the counts are logged when the minute is
 * over.
 */
final class AuditBudget {

  /** Lines of one kind for one source. They suffice to see what a client tries. */
  static final int LINES_OF_A_SOURCE = 20;

  /** Lines of one kind of event that needs no account, over all clients: 100 KB in a minute. */
  static final int LINES_OF_A_KIND = 600;

  /** Clients that are counted separately, over all kinds. Further clients share one count. */
  static final int CLIENTS = 5_000;

  /** The events that a client can cause without an account, from any number of addresses. */
  private static final Set<Kind> BY_ANYBODY =
      Set.of(
          Kind.SIGN_IN_REFUSED,
          Kind.SIGN_IN_SLOWED,
          Kind.REGISTRATION_SLOWED,
          Kind.API_UNAUTHORIZED,
          Kind.API_LIMITED);

  private final Map<Source, Long> bySource = new HashMap<>();
  private final Map<Kind, Long> written = new HashMap<>();
  private final Map<Source, Long> leftOut = new HashMap<>();
  private final Clock clock;
  private Instant minute;

  AuditBudget(Clock clock) {
    this.clock = clock;
    this.minute = minute();
  }

  /** The client of an event that needs no account, or the account of any other event. */
  private record Source(Kind kind, String name) {}

  /**
   * The lines of one kind that were left out in a minute.
   *
   * @param sources the clients or accounts that caused them
   * @param mostBy the client or account that caused most of the lines
   * @param most how many lines that client or account caused
   */
  record LeftOut(Kind kind, long lines, long sources, String mostBy, long most) {}

  /** Says whether one more line may be written, and counts it. */
  synchronized boolean admits(AuditEvent event, String client) {
    Source source = sourceOf(event, client);
    Kind kind = event.kind();
    long ofSource = bySource.merge(source, 1L, Long::sum);
    boolean admitted =
        ofSource <= LINES_OF_A_SOURCE
            && (!BY_ANYBODY.contains(kind) || written.getOrDefault(kind, 0L) < LINES_OF_A_KIND);
    if (admitted) {
      written.merge(kind, 1L, Long::sum);
    } else {
      leftOut.merge(source, 1L, Long::sum);
    }
    return admitted;
  }

  /**
   * The lines that were left out in the past minute. Begins another minute if the last one is over;
   * else the list is empty.
   */
  synchronized List<LeftOut> takeOfPastMinute() {
    Instant now = minute();
    if (now.equals(minute)) {
      return List.of();
    }
    minute = now;
    List<LeftOut> past = summaries();
    bySource.clear();
    written.clear();
    leftOut.clear();
    return past;
  }

  private Source sourceOf(AuditEvent event, String client) {
    if (!BY_ANYBODY.contains(event.kind())) {
      return new Source(event.kind(), event.account().map(AccountId::toString).orElse(client));
    }
    Source source = new Source(event.kind(), client);
    return bySource.size() < CLIENTS || bySource.containsKey(source)
        ? source
        : new Source(event.kind(), "others");
  }

  private List<LeftOut> summaries() {
    Map<Kind, Map<String, Long>> byKind = new TreeMap<>();
    leftOut.forEach(
        (source, lines) ->
            byKind
                .computeIfAbsent(source.kind(), kind -> new HashMap<>())
                .put(source.name(), lines));
    return byKind.entrySet().stream()
        .map(entry -> summary(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static LeftOut summary(Kind kind, Map<String, Long> counts) {
    long lines = counts.values().stream().mapToLong(Long::longValue).sum();
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return new LeftOut(kind, lines, counts.size(), most.getKey(), most.getValue());
  }

  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }
}
