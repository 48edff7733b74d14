package org.punctual.application.usage;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.punctual.application.UseCase;
import org.punctual.domain.usage.UsageRecord;

/**
 * Records what partners call, behind the answers: a call only leaves its record here, and a clock
 * writes what has gathered, many at once. A graceful stop writes the rest; a killed server loses at
 * most what gathered since the last writing.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class RecordingUsage {

  private static final int BATCH = 1_000;

  private final Queue<UsageRecord> gathered = new ConcurrentLinkedQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final UsageRecords records;

  /** May have been written all the same, if the store broke off before it said so. */
  private Optional<UsageBatch> unwritten = Optional.empty();

  @Inject
  public RecordingUsage(UsageRecords records) {
    this.records = records;
  }

  /** Keeps a record to be written soon; returns at once. */
  public void record(UsageRecord call) {
    gathered.add(call);
    waiting.incrementAndGet();
  }

  /** How many records are not written yet; never waits. */
  public long waiting() {
    return waiting.get();
  }

  /**
   * Writes what has gathered, in order. What can't be written now is kept for the next time.
   *
   * @throws RuntimeException when the store refuses it
   */
  public synchronized void flush() {
    for (unwritten = unwritten.or(this::next); unwritten.isPresent(); unwritten = next()) {
      records.add(unwritten.get());
      waiting.addAndGet(-unwritten.get().calls().size());
    }
  }

  private Optional<UsageBatch> next() {
    List<UsageRecord> calls = new ArrayList<>();
    while (calls.size() < BATCH) {
      UsageRecord call = gathered.poll();
      if (call == null) {
        break;
      }
      calls.add(call);
    }
    return Optional.of(UsageBatch.of(calls)).filter(batch -> !batch.calls().isEmpty());
  }
}
