package org.punctual.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.DailyUsage.Latency;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.web.usage.UsageFigures.Bar;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsageFiguresTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(2), ZoneOffset.UTC);

  private final UsageFigures figures =
      new UsageFigures(
          WEEK,
          List.of(
              day(0, Operation.APPOINTMENTS_CREATE, 10, 5, 100),
              day(0, Operation.ME_GET, 30, 0, 20),
              day(2, Operation.APPOINTMENTS_CREATE, 160, 1, 40)));

  @Test
  void All_calls_are_summed_up_and_means_are_weighted_by_calls() {
    assertThat(figures.total()).isEqualTo(new CallSum("", 200, 6, 40));
  }

  @Test
  void Types_are_summed_up_over_the_days_the_most_called_first() {
    assertThat(figures.types())
        .containsExactly(
            new CallSum("appointments.create", 170, 6, 44), new CallSum("me.get", 30, 0, 20));
  }

  @Test
  void Every_day_has_a_bar_even_without_calls() {
    assertThat(figures.bars())
        .containsExactly(
            new Bar(
                MONDAY,
                25,
                new CallSum("", 40, 5, 40),
                List.of(
                    new CallSum("appointments.create", 10, 5, 100),
                    new CallSum("me.get", 30, 0, 20))),
            new Bar(MONDAY.plusDays(1), 0, new CallSum("", 0, 0, 0), List.of()),
            new Bar(
                MONDAY.plusDays(2),
                100,
                new CallSum("", 160, 1, 40),
                List.of(new CallSum("appointments.create", 160, 1, 40))));
  }

  @Test
  void A_type_has_one_color_on_all_days() {
    assertThat(figures.types().get(0).sign()).isEqualTo("appointments-create");
  }

  @Test
  void A_file_has_a_line_for_each_day_and_type() {
    assertThat(UsageCsv.nameOf(WEEK)).isEqualTo("punctual-usage-2026-11-23-to-2026-11-25.csv");
    assertThat(UsageCsv.of(figures.days()))
        .isEqualTo(
            """
            date,operation,calls,errors,meanMillis,p95Millis
            2026-11-23,appointments.create,10,5,100,200
            2026-11-23,me.get,30,0,20,40
            2026-11-25,appointments.create,160,1,40,80
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void The_latest_day_comes_first_in_the_table() {
    assertThat(figures.latestFirst())
        .extracting(DailyUsage::date)
        .containsExactly(MONDAY.plusDays(2), MONDAY, MONDAY);
  }

  @Test
  void Shares_are_whole_percents() {
    CallSum total = figures.total();
    assertThat(figures.types().get(0).percentOf(total)).isEqualTo(85);
    assertThat(total.errorPercent()).isEqualTo(3);
  }

  @Test
  void Without_calls_everything_is_zero() {
    UsageFigures none = new UsageFigures(WEEK, List.of());
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.total()).isEqualTo(new CallSum("", 0, 0, 0));
    assertThat(none.total().errorPercent()).isZero();
    assertThat(none.bars()).extracting(Bar::height).containsOnly(0L);
  }

  private static DailyUsage day(
      int offset, Operation operation, long calls, long errors, long mean) {
    return new DailyUsage(
        MONDAY.plusDays(offset), operation, calls, errors, new Latency(mean, 2 * mean));
  }
}
