package org.punctual.application.usage;

import static org.punctual.application.Samples.VIENNA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.domain.usage.UsageRecord.Caller;

/** The start of contracts about usage: a key of Ada's. */
public abstract class UsageStoreContract extends StoreContract {

  /** Noon in Vienna. */
  protected static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

  protected static final Period DAY = period("2026-11-23", "2026-11-23");

  protected ApiKey key;

  @BeforeEach
  void add_key() {
    key = Samples.key(adas(), "aaaaaaaa");
    store.keys().add(key);
  }

  protected UsageRecord called(String at) {
    return called(Instant.parse(at));
  }

  protected UsageRecord called(Instant at) {
    UsageRecord call = call(at);
    add(call);
    return call;
  }

  protected void add(UsageRecord call) {
    store.usage().add(UsageBatch.of(List.of(call)));
  }

  protected Map<String, Long> callsByDate(Period period) {
    return store.usage().daily(adas(), period).stream()
        .collect(Collectors.toMap(day -> day.date().toString(), DailyUsage::calls));
  }

  protected UsageRecord call(Instant at) {
    return call(at, 200, 5);
  }

  protected UsageRecord call(Instant at, int status, int millis) {
    return call(key, at, Operation.ME_GET, new Answer(status, Duration.ofMillis(millis)));
  }

  protected static UsageRecord call(ApiKey key, Instant at, Operation operation, Answer answer) {
    return new UsageRecord(new Caller(key.owner(), key.id()), operation, at, answer);
  }

  /** Days in Vienna, the last included. */
  protected static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), VIENNA);
  }
}
