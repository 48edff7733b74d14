package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/*",
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=utf-8",
        "text/html, application/json;q=0.001",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "*/*;q=0, application/json",
        "application/*;q=0 , application/json ; q=1.0",
        "application/json;q=0, application/json"
      })
  void clients_that_accept_json_get_it(String header) {
    assertThat(Accept.of(List.of(header)).allowsJson()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "application/problem+json",
        "application/json;q=0",
        "application/json;q=0.000, */*",
        "application/*;q=0, */*",
        "application/json;q=2",
        "application/json;q=high",
        "json",
        "text/*"
      })
  void clients_that_exclude_json_do_not_get_it(String header) {
    assertThat(Accept.of(List.of(header)).allowsJson()).isFalse();
  }

  @Test
  void without_the_header_everything_is_accepted() {
    assertThat(Accept.of(List.of()).allowsJson()).isTrue();
  }

  @Test
  void two_headers_count_as_one() {
    assertThat(Accept.of(List.of("text/html", "application/json")).allowsJson()).isTrue();
  }
}
