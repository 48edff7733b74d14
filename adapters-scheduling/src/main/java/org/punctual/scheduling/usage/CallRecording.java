package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The tasks that record the calls of partners, and count them against their limits. */
@ApplicationScoped
public class CallRecording {

  private final UsageWriter records;
  private final CallExchange counts;

  @Inject
  CallRecording(UsageWriter records, CallExchange counts) {
    this.records = records;
    this.counts = counts;
  }

  /** Starts both tasks. */
  public void start() {
    records.start();
    counts.start();
  }

  /** Stops both tasks, after the records of all answered calls are written. */
  public void stop() {
    counts.stop();
    records.stop();
  }
}
