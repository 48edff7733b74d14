package org.punctual.scheduling.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.usage.InMemoryUsageRecords;
import org.punctual.application.usage.RecordingUsage;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.scheduling.job.Tasks;

@DisplayName("The usage writer")
class UsageWriterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final AccountId OWNER = new AccountId(new UUID(0, 1));
  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));

  private final VirtualExecutor executor = new VirtualExecutor(new AdjustableClock(NOW));
  private final InMemoryUsageRecords records = new InMemoryUsageRecords();
  private final RecordingUsage recording = new RecordingUsage(records);
  private final Tasks tasks = new Tasks(executor, new FakeOutages());
  private final UsageWriter writer = new UsageWriter(recording, tasks);

  @BeforeEach
  void start() {
    writer.start();
  }

  @Test
  void writes_within_half_a_second() {
    UsageRecord call = call();
    recording.record(call);
    executor.runFor(Duration.ofMillis(500));
    assertThat(written()).containsExactly(call);
  }

  @Test
  void goes_on_writing() {
    List<UsageRecord> calls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      calls.add(call());
      recording.record(calls.get(i));
      executor.runFor(Duration.ofMillis(500));
    }
    assertThat(written()).containsExactlyInAnyOrderElementsOf(calls);
  }

  @Test
  void writes_the_rest_when_it_stops() {
    UsageRecord call = call();
    recording.record(call);
    writer.stop();
    assertThat(written()).containsExactly(call);
    assertThat(executor.plan()).isEmpty();
  }

  @Test
  void loses_nothing_when_it_stops_and_the_store_fails_once() {
    AtomicInteger tries = new AtomicInteger();
    RecordingUsage failingOnce =
        new RecordingUsage(records) {
          @Override
          public synchronized void flush() {
            if (tries.getAndIncrement() == 0) {
              throw new IllegalStateException("a deadlock");
            }
            super.flush();
          }
        };
    UsageRecord call = call();
    failingOnce.record(call);
    new UsageWriter(failingOnce, tasks).stop();
    assertThat(written()).containsExactly(call);
  }

  private static UsageRecord call() {
    return new UsageRecord(
        new UsageRecord.Caller(OWNER, KEY),
        Operation.ME_GET,
        NOW,
        new UsageRecord.Answer(200, Duration.ofMillis(7)));
  }

  private List<UsageRecord> written() {
    return records.latest(OWNER, Period.lastDays(NOW, ZoneOffset.UTC), 100);
  }
}
