package org.punctual.rest.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.rest.answer.Json;

class UsageJsonTest {

  @Test
  void it_lists_days_and_types() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    DailyUsage calls = new DailyUsage(day, Operation.APPOINTMENTS_CREATE, 3, 1, new Latency(4, 9));
    Period period = new Period(day, day.plusDays(1), ZoneId.of("Europe/Vienna"));
    assertThat(Json.of(UsageJson.from(period, List.of(calls))))
        .isEqualTo(
            """
            {"from":"2026-12-01","to":"2026-12-02","timeZone":"Europe/Vienna","days":[\
            {"date":"2026-12-01","operation":"appointments.create","calls":3,"errors":1,\
            "meanMillis":4,"p95Millis":9}]}\
            """);
  }
}
