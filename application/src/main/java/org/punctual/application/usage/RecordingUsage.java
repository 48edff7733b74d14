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
 * Records the calls of partners after their answers. A call only leaves its record here, in memory.
 * A timer writes the gathered records, many at once. A graceful stop writes the rest. A killed
 * server loses at most the records since the last writing.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class RecordingUsage {

  private static final int BATCH = 1_000;

  private final Queue<UsageRecord> gathered = new ConcurrentLinkedQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final UsageRecords records;

  /** The store may have written this batch already, if it failed before it confirmed the write. */
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
   * Writes the gathered records, in order. Records that can't be written now are kept for the next
   * time.
   *
   * @throws RuntimeException when the store refuses the write
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
