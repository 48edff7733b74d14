package org.punctual.application.usage;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.ConcurrentLinkedDeque;
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

  private final ConcurrentLinkedDeque<UsageRecord> gathered = new ConcurrentLinkedDeque<>();
  private final UsageRecords records;

  @Inject
  public RecordingUsage(UsageRecords records) {
    this.records = records;
  }

  /** Keeps a record to be written soon; returns at once. */
  public void record(UsageRecord call) {
    gathered.add(call);
  }

  /**
   * Writes what has gathered, in order. What can't be written now is kept for the next time.
   *
   * @throws RuntimeException when the store refuses it
   */
  public synchronized void flush() {
    for (List<UsageRecord> batch = next(); !batch.isEmpty(); batch = next()) {
      write(batch);
    }
  }

  private void write(List<UsageRecord> batch) {
    boolean written = false;
    try {
      records.addAll(batch);
      written = true;
    } finally {
      if (!written) {
        putBack(batch);
      }
    }
  }

  private void putBack(List<UsageRecord> batch) {
    for (ListIterator<UsageRecord> calls = batch.listIterator(batch.size());
        calls.hasPrevious(); ) {
      gathered.addFirst(calls.previous());
    }
  }

  private List<UsageRecord> next() {
    List<UsageRecord> batch = new ArrayList<>();
    while (batch.size() < BATCH) {
      UsageRecord call = gathered.poll();
      if (call == null) {
        break;
      }
      batch.add(call);
    }
    return batch;
  }
}
