package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/appointments",
        "/appointments/view?id=0199c0de&from=mail#notes",
        "/appointments?text=a%20b%2F%2Fc",
        "/loginhistory"
      })
  void leads_to_any_path_of_this_site(String asked) {
    assertThat(ReturnAddress.of(asked).path()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/\\evil.example/",
        "\\/evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "appointments",
        "/a b",
        "/a\r\nSet-Cookie: x=y",
        "/ä",
        "/",
        ""
      })
  void leads_to_no_other_address(String asked) {
    assertThat(ReturnAddress.of(asked)).isEqualTo(ReturnAddress.START);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/login?next=/login", "/logout", "/register"})
  void does_not_lead_back_to_signing_in(String asked) {
    assertThat(ReturnAddress.of(asked)).isEqualTo(ReturnAddress.START);
  }

  @Test
  void leads_to_the_start_when_no_page_was_requested() {
    assertThat(ReturnAddress.of(null)).isEqualTo(ReturnAddress.START);
  }
}
