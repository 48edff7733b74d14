package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.rest.problem.Complaints;

class QueryTest {

  private final Complaints complaints = new Complaints();

  @Test
  void a_parameter_given_once_is_read() {
    Query query = new Query(Map.of("date", List.of("2026-12-01")), complaints);
    assertThat(query.text("date", Dates::read, "date")).isPresent();
    query.refuseOthers();
    complaints.refuseIfAny();
  }

  @Test
  void everything_unknown_repeated_or_unreadable_is_named() {
    Query query =
        new Query(
            Map.of("date", List.of("today"), "limit", List.of("1", "1"), "dat", List.of("x")),
            complaints);
    query.text("date", Dates::read, "date");
    query.text("limit");
    query.refuseOthers();
    assertComplains(
        complaints::refuseIfAny,
        "date invalid-parameter",
        "limit invalid-parameter",
        "dat invalid-parameter");
  }

  @Test
  void an_empty_value_is_not_an_absent_one() {
    Query query = new Query(Map.of("date", List.of("")), complaints);
    assertThat(query.text("date", Dates::read, "date")).isEqualTo(Optional.empty());
    assertComplains(complaints::refuseIfAny, "date invalid-parameter");
  }

  @Test
  void days_that_do_not_exist_are_not_read() {
    assertThat(Dates.read("2027-02-29")).isEmpty();
    assertThat(Dates.read("2028-02-29")).isPresent();
    assertThat(Dates.read("2026-12-1")).isEmpty();
    assertThat(Dates.read("-2026-12-01")).isEmpty();
  }
}
