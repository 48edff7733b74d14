package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a client")
class ClientAddressTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          203.0.113.9,                     203.0.113.9
          203.0.113.9:51234,               203.0.113.9
          ::ffff:203.0.113.9,              203.0.113.9
          [::ffff:203.0.113.9]:443,        203.0.113.9
          ::FFFF:cb00:7109,                203.0.113.9
          0:0:0:0:0:0:0:1,                 0:0:0:0:0:0:0:0/64
          2001:db8:1:2:3:4:5:6,            2001:db8:1:2:0:0:0:0/64
          2001:DB8:1:2::ffff,              2001:db8:1:2:0:0:0:0/64
          [2001:db8:1:2::7]:51234,         2001:db8:1:2:0:0:0:0/64
          [2001:db8:1:2::8],               2001:db8:1:2:0:0:0:0/64
          fe80::1%eth0,                    fe80:0:0:0:0:0:0:0/64
          2001:db8:1:3::1,                 2001:db8:1:3:0:0:0:0/64
          """)
  void is_one_for_all_forms_and_for_all_of_a_network(String reported, String client) {
    assertThat(ClientAddress.of(reported)).isEqualTo(new ClientAddress(client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "_hidden",
        "localhost",
        "1",
        "dead",
        "3405803785",
        "203.0.113",
        "203.0.113.256",
        "0x7f.0.0.1",
        "203.0.113.9, 203.0.113.10",
        "203.0.113.9\n[AUDIT] forged",
        ":::",
        "1:2:3",
        "2001:db8::1]:443",
        "[2001:db8::1",
        "<script>"
      })
  void is_unknown_for_everything_that_is_no_address(String reported) {
    assertThat(ClientAddress.of(reported)).isEqualTo(ClientAddress.UNKNOWN);
  }
}
