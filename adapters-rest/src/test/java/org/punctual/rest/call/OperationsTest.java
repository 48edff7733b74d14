package org.punctual.rest.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.OpenApi;
import org.punctual.rest.OpenApi.Described;
import org.punctual.rest.Resources;

class OperationsTest {

  private static final Operations OPERATIONS = new Operations(Resources.all());

  @Test
  void every_operation_is_found_by_its_method_and_path() {
    // A calendar feed is read without a key, and is no operation of an owner's usage.
    assertThat(OpenApi.operations().filter(described -> !described.id().equals("calendar.get")))
        .allSatisfy(
            described ->
                assertThat(operation(described.method().toUpperCase(Locale.ROOT), path(described)))
                    .isEqualTo(described.id()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HEAD,   /api/v1/me,                    me.get
          GET,    /api/v1/appointments/,         appointments.list
          GET,    /api/v1/appointments/a,        appointments.get
          DELETE, /api/v1/me,                    unknown
          GET,    /api/v1/appointments/a/cancel, unknown
          GET,    /api/v1/appointments/a/b/c,    unknown
          GET,    /api/v1,                       unknown
          GET,    /api/v2/me,                    unknown
          GET,    /api/v1/calendar/a.ics,        unknown
          """)
  void other_operations_are_unknown(String method, String path, String code) {
    assertThat(operation(method, path)).isEqualTo(code);
  }

  @Test
  void classes_that_are_no_resources_are_passed_over() {
    Operations operations = new Operations(Stream.concat(Stream.of(Call.class), Resources.all()));
    assertThat(operations.of("GET", "/api/v1/me")).isEqualTo(Operation.ME_GET);
  }

  @Test
  void an_api_without_resources_does_not_start() {
    assertThatIllegalStateException().isThrownBy(() -> new Operations(Stream.of(Call.class)));
  }

  private static String path(Described described) {
    return "/api/v1" + described.path().replace("{id}", "01990000-0000-7000-8000-000000000001");
  }

  private static String operation(String method, String path) {
    return OPERATIONS.of(method, path).code();
  }
}
