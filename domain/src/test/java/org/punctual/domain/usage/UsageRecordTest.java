package org.punctual.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;

class UsageRecordTest {

  @ParameterizedTest
  @CsvSource({
    "200, false",
    "201, false",
    "304, false",
    "399, false",
    "400, true",
    "429, true",
    "503, true"
  })
  void counts_as_an_error_from_400_on(int status, boolean isError) {
    UsageRecord call =
        new UsageRecord(
            new UsageRecord.Caller(new AccountId(new UUID(0, 1)), new ApiKeyId(new UUID(0, 2))),
            Operation.ME_GET,
            Instant.parse("2026-11-23T12:00:00Z"),
            new UsageRecord.Answer(status, Duration.ofMillis(3)));

    assertThat(call.isError()).isEqualTo(isError);
  }
}
