package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.punctual.rest.problem.Problems.assertComplains;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.ProblemException;

class QueryTest {

  @Test
  void a_parameter_given_once_is_read() {
    Query query = query("date=2026-12-01&&zone=Europe%2FVienna+x");
    assertThat(query.date("date")).isPresent();
    assertThat(query.text("zone")).contains("Europe/Vienna x");
    assertThat(query.text("limit")).isEmpty();
    query.end();
  }

  @Test
  void everything_unknown_repeated_or_unreadable_is_named() {
    Query query = query("dat=x&date=today&limit=1&limit=1&%zz=%4&lim%69t=1");
    query.date("date");
    query.text("limit");
    assertComplains(
        query::end,
        "%zz invalid-parameter",
        "%4 invalid-parameter",
        "date invalid-parameter",
        "limit invalid-parameter",
        "dat invalid-parameter",
        "%zz invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "date="})
  void an_empty_value_is_not_an_absent_one(String text) {
    Query query = query(text);
    assertThat(query.date("date")).isEmpty();
    assertComplains(query::end, "date invalid-parameter");
  }

  @Test
  void a_day_that_does_not_exist_is_named_as_such() {
    Query query = query("date=2027-02-29");
    assertThat(query.date("date")).isEmpty();
    assertThatThrownBy(query::end)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().detail())
                    .startsWith("The parameter \"date\" names a day that does not exist."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "%2B12026-12-01", "12026-12-01", "2026-12-1"})
  void a_date_beyond_the_years_is_no_date(String date) {
    Query query = query("date=" + date);
    assertThat(query.date("date")).isEmpty();
    assertComplains(query::end, "date invalid-parameter");
  }

  private static Query query(String text) {
    return Query.of(text);
  }
}
