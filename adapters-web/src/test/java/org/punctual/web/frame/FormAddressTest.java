package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The address of the page that sent a form")
class FormAddressTest {

  private static final String PAGE = "http://punctual.example/appointments/view";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ?id=1,                   ?id=1&notice=expired
          ?id=1&notice=away,       ?id=1&notice=expired
          ?notice=away&a=%C3%A9&b, ?a=%C3%A9&b&notice=expired
          '',                      ?notice=expired
          /other?id=1,             ?notice=expired
          ?id=^,                   ?notice=expired
          """)
  void keeps_only_the_query_of_that_page(String from, String expected) {
    FormRequest request = FormRequest.by("POST").path("/appointments/view");
    assertThat(FormAddress.of(request.header("Referer", PAGE + from).request()).with("expired"))
        .isEqualTo("/appointments/view" + expected);
  }

  @Test
  void is_the_path_when_the_browser_sends_no_referer() {
    FormRequest request = FormRequest.by("POST").path("/appointments/view");
    assertThat(FormAddress.of(request.request()).with("expired"))
        .isEqualTo("/appointments/view?notice=expired");
  }
}
