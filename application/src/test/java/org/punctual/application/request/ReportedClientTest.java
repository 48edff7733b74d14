package org.punctual.application.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.account.ClientAddress;

@DisplayName("The reported client")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportedClientTest {

  private static final ClientAddress CLIENT = ClientAddress.of("198.51.100.7");

  @Test
  void has_the_address_that_the_server_reports() {
    assertThat(reported("198.51.100.7", Map.of())).isEqualTo(CLIENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          198.51.100.7   | for=198.51.100.7
          198.51.100.7   | For=198.51.100.7;proto=https
          198.51.100.7   | proto=https; for="198.51.100.7:4711" , for=203.0.113.1
          198.51.100.7   | for=203.0.113.1, for = 198.51.100.7
          2001:db8::1    | for="[2001:db8::1]:4711"
          [2001:db8::1]  | for="[2001:db8::1]"
          _hidden        | for=_hidden
          """)
  void is_unknown_when_only_Forwarded_names_it(String address, String forwarded) {
    assertThat(reported(address, Map.of("Forwarded", List.of(forwarded))))
        .isEqualTo(ClientAddress.UNKNOWN);
  }

  @Test
  void is_unknown_when_one_of_several_headers_names_it() {
    assertThat(reported("198.51.100.7", Map.of("Forwarded", List.of("for=a", "for=198.51.100.7"))))
        .isEqualTo(ClientAddress.UNKNOWN);
  }

  @Test
  void is_known_when_Forwarded_names_another_address() {
    assertThat(reported("198.51.100.7", Map.of("Forwarded", List.of("for=198.51.100.77"))))
        .isEqualTo(CLIENT);
  }

  @Test
  void is_known_when_the_proxy_names_the_same_address() {
    assertThat(
            reported(
                "198.51.100.7",
                Map.of(
                    "Forwarded", List.of("for=198.51.100.7"),
                    "X-Forwarded-For", List.of(" 198.51.100.7"))))
        .isEqualTo(CLIENT);
  }

  /** A proxy that appends to a list passes the client's own words on before its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.1
          198.51.100.7, 203.0.113.1
          """)
  void is_unknown_when_the_proxy_names_another_or_several(String proxys) {
    assertThat(
            reported(
                "198.51.100.7",
                Map.of(
                    "Forwarded", List.of("for=198.51.100.7"), "X-Forwarded-For", List.of(proxys))))
        .isEqualTo(ClientAddress.UNKNOWN);
  }

  private static ClientAddress reported(String address, Map<String, List<String>> headers) {
    return ReportedClient.of(
        address, name -> Collections.enumeration(headers.getOrDefault(name, List.of())));
  }
}
