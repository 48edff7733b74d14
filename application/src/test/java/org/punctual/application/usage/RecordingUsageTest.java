package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RecordingUsageTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final AccountId OWNER = new AccountId(new UUID(0, 1));
  private static final int MORE_THAN_A_BATCH = 2_500;

  private final InMemoryUsageRecords records = new InMemoryUsageRecords();
  private final RecordingUsage recording = new RecordingUsage(records);

  @Nested
  class A_call {

    @Test
    void is_written_after_its_answer() {
      recording.record(call(1));
      assertThat(records.all()).isEmpty();
      assertThat(recording.waiting()).isEqualTo(1);

      recording.flush();

      assertThat(records.all()).containsExactly(call(1));
      assertThat(recording.waiting()).isZero();
    }

    @Test
    void is_written_once() {
      recording.record(call(1));
      recording.flush();
      recording.flush();

      assertThat(records.all()).hasSize(1);
    }

    @Test
    void is_written_in_order_however_many_there_are() {
      record(0, MORE_THAN_A_BATCH);
      recording.flush();

      assertThat(records.all()).isEqualTo(calls(MORE_THAN_A_BATCH));
    }
  }

  @Nested
  class When_the_store_is_broken_down {

    @Test
    void nothing_is_lost_and_everything_written_in_order_later() {
      record(0, 1_500);
      records.breakDown(true);
      assertThatIllegalStateException().isThrownBy(recording::flush);
      record(1_500, MORE_THAN_A_BATCH);
      assertThatIllegalStateException().isThrownBy(recording::flush);

      records.breakDown(false);
      recording.flush();

      assertThat(records.all()).isEqualTo(calls(MORE_THAN_A_BATCH));
    }
  }

  @Nested
  class When_the_store_breaks_off_before_it_says_that_it_wrote {

    @Test
    void nothing_is_written_twice() {
      record(0, 500);
      records.breakOff(true);
      assertThatIllegalStateException().isThrownBy(recording::flush);
      assertThatIllegalStateException().isThrownBy(recording::flush);
      record(500, MORE_THAN_A_BATCH);

      records.breakOff(false);
      recording.flush();

      assertThat(records.all()).isEqualTo(calls(MORE_THAN_A_BATCH));
    }
  }

  @Nested
  class While_many_record_and_flush_at_once {

    @Test
    void each_call_is_written_exactly_once() throws InterruptedException {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int from = i * 1_000;
        threads.add(new Thread(() -> recordAndFlush(from)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }

      assertThat(records.all()).containsExactlyInAnyOrderElementsOf(calls(4_000));
    }

    private void recordAndFlush(int from) {
      for (int i = from; i < from + 1_000; i += 100) {
        RecordingUsageTest.this.record(i, i + 100);
        recording.flush();
      }
    }
  }

  @Nested
  class An_owner {

    private final BrowsingUsage browsing = new BrowsingUsage(records);
    private final Period period =
        new Period(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"), ZoneId.of("UTC"));

    @Test
    void sees_calls_by_day_and_type() {
      record(1, 101);
      recording.flush();

      assertThat(browsing.daily(OWNER, period))
          .containsExactly(
              new DailyUsage(
                  LocalDate.parse("2026-11-23"),
                  Operation.ME_GET,
                  100,
                  0,
                  new DailyUsage.Latency(51, 95)));
    }

    @Test
    void sees_the_last_calls_first() {
      record(1, 4);
      recording.flush();

      assertThat(browsing.latest(OWNER, period, 2)).containsExactly(call(3), call(2));
    }
  }

  private void record(int from, int to) {
    IntStream.range(from, to).mapToObj(RecordingUsageTest::call).forEach(recording::record);
  }

  private static List<UsageRecord> calls(int count) {
    return IntStream.range(0, count).mapToObj(RecordingUsageTest::call).toList();
  }

  /** The call of that number. It arrives that many milliseconds after noon, and takes as long. */
  private static UsageRecord call(int number) {
    return new UsageRecord(
        new UsageRecord.Caller(OWNER, new ApiKeyId(new UUID(0, 2))),
        Operation.ME_GET,
        NOON.plusMillis(number),
        new UsageRecord.Answer(200, Duration.ofMillis(number)));
  }
}
