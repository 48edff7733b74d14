package org.punctual.rest.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.request.RequestId;
import org.punctual.domain.usage.Period;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.request.Queries;

class UsagePeriodTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** Already the first of December in Tokyo. */
  private static final Instant NOW = Instant.parse("2026-11-30T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    ", , 2026-11-02, 2026-12-01",
    "2026-11-30, , 2026-11-30, 2026-12-01",
    ", 2026-10-31, 2026-10-02, 2026-10-31",
    "2026-01-01, 2026-01-01, 2026-01-01, 2026-01-01",
    ", 0001-01-01, 0001-01-01, 0001-01-01",
    ", 0001-01-31, 0001-01-02, 0001-01-31",
    ", 9999-12-31, 9999-12-02, 9999-12-31",
    "2028-01-01, 2028-12-31, 2028-01-01, 2028-12-31"
  })
  void its_days_are_in_the_owners_zone(String from, String to, LocalDate first, LocalDate last) {
    assertThat(read(from, to)).isEqualTo(new Period(first, last, TOKYO));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-02, 2026-12-01", "2026-12-02, ", "2026-01-01, 2027-01-02"})
  void it_runs_forward_and_is_a_year_at_most(String from, String to) {
    assertComplains(() -> read(from, to), "from invalid-parameter");
  }

  @ParameterizedTest
  @CsvSource({"2026-12-02, , is after today", "2026-12-02, 2026-12-01, Swap them."})
  void a_first_day_after_the_last_is_explained(String from, String to, String explained) {
    Problem refused = catchThrowableOfType(ProblemException.class, () -> read(from, to)).problem();
    assertThat(refused.errors().get(0).detail()).contains(explained);
  }

  @Test
  void a_period_that_is_too_long_names_the_limit() {
    Problem refused =
        catchThrowableOfType(ProblemException.class, () -> read("2026-01-01", "2027-01-02"))
            .problem();
    assertThat(refused.toJson("/", new RequestId("any")).toString())
        .contains("There are more than 366 days from");
  }

  @Test
  void all_unreadable_days_are_named() {
    assertComplains(
        () -> read("1.12.2026", "today"), "from invalid-parameter", "to invalid-parameter");
  }

  private static Period read(String from, String to) {
    Map<String, String> given = new HashMap<>();
    given.put("from", from);
    given.put("to", to);
    given.values().removeIf(Objects::isNull);
    return UsagePeriod.read(Queries.of(given), Period.lastDays(NOW, TOKYO));
  }
}
