package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.Complaints;

class QueryTest {

  @Test
  void a_parameter_given_once_is_read() {
    Query query = query("date=2026-12-01&&zone=Europe%2FVienna+x");
    assertThat(query.text("date", Dates::read, "date")).isPresent();
    assertThat(query.text("zone")).contains("Europe/Vienna x");
    assertThat(query.text("limit")).isEmpty();
    query.end();
  }

  @Test
  void everything_unknown_repeated_or_unreadable_is_named() {
    Query query = query("dat=x&date=today&limit=1&limit=1&%zz=%4&lim%69t=1");
    query.text("date", Dates::read, "date");
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
    assertThat(query.text("date", Dates::read, "date")).isEmpty();
    assertComplains(query::end, "date invalid-parameter");
  }

  @Test
  void days_that_do_not_exist_are_not_read() {
    assertThat(Dates.read("2027-02-29")).isEmpty();
    assertThat(Dates.read("2028-02-29")).isPresent();
    assertThat(Dates.read("2026-12-1")).isEmpty();
    assertThat(Dates.read("-2026-12-01")).isEmpty();
  }

  private static Query query(String text) {
    return Query.of(text, new Complaints());
  }
}
