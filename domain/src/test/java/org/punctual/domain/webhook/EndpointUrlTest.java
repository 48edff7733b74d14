package org.punctual.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.Fault;

class EndpointUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://crm.example.com/hook, https://crm.example.com/hook",
    "HTTPS://CRM.Example.com, https://crm.example.com/",
    "'  https://crm.example.com:8443/a?b=c%20d ', https://crm.example.com:8443/a?b=c%20d",
    "https://müller.example/termine, https://xn--mller-kva.example/termine",
    "https://müller.example:8443/termine, https://xn--mller-kva.example:8443/termine",
    "https://crm.example/مريم?q=č, https://crm.example/%D9%85%D8%B1%D9%8A%D9%85?q=%C4%8D",
    "https://xn--fa-hia.example/, https://xn--fa-hia.example/",
    "https://8.8.8.8/x, https://8.8.8.8/x",
    "'https://[2606:4700::1]/x', 'https://[2606:4700::1]/x'",
    "https://crm.example.com/a/../b, https://crm.example.com/a/../b"
  })
  void an_https_address_is_read(String typed, String read) {
    assertThat(EndpointUrl.of(typed, Targets.PUBLIC)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource({
    "'', URL_REQUIRED",
    "'   ', URL_REQUIRED",
    "http://crm.example.com/, URL_NOT_HTTPS",
    "ftp://crm.example.com/, URL_NOT_HTTPS",
    "crm.example.com, URL_NOT_HTTPS",
    "javascript:alert(1), URL_NOT_HTTPS",
    "https://user:password@crm.example.com/, URL_WITH_CREDENTIALS",
    "https://crm.example.com@127.0.0.1/, URL_WITH_CREDENTIALS",
    "https:crm.example.com, URL_INVALID",
    "https:///hook, URL_INVALID",
    "https://crm.example.com/#part, URL_INVALID",
    "https://crm.example.com:0/, URL_INVALID",
    "https://crm.example.com:65536/, URL_INVALID",
    "https://müller.example:0/, URL_INVALID",
    "https://müller.example:65536/, URL_INVALID",
    "https://müller.example:443:443/, URL_INVALID",
    "https://faß.example/, URL_INVALID",
    "https://nisos-της.example/, URL_INVALID",
    "https://crm_1.example.com/, URL_INVALID",
    "https://crm.example.com/ x, URL_INVALID",
    "'https://crm.example.com\\@evil.example/', URL_INVALID"
  })
  void other_addresses_are_refused(String typed, WebhookReason reason) {
    assertThat(faultOf(typed).reason()).isEqualTo(reason);
    assertThat(faultOf(typed).member()).isEqualTo("url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/", "https://10.0.0.1:8443/", "https://169.254.169.254/latest",
        "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/",
        "https://[64:ff9b::7f00:1]/", "https://[fe80::1]/", "https://0.0.0.0/"
      })
  void a_private_ip_address_is_forbidden(String typed) {
    assertThat(faultOf(typed).reason()).isEqualTo(WebhookReason.URL_FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/",
            "https://017700000001/",
        "https://127.1/", "https://127.0.1/", "https://0177.0.0.1/", "https://127.0.0.1./",
        "https://[::1%25lo]/", "https://1.2.3.4.5/", "https://256.256.256.256/", "https://0/"
      })
  void an_ip_address_in_another_notation_is_refused(String typed) {
    assertThat(faultOf(typed).reason())
        .isIn(WebhookReason.URL_INVALID, WebhookReason.URL_FORBIDDEN);
  }

  @Test
  void a_private_ip_address_that_the_administrator_allows_is_read() {
    Targets targets = Targets.PUBLIC.allowing("10.0.0.0/8").orElseThrow();
    assertThat(EndpointUrl.of("https://10.2.3.4/", targets).host()).isEqualTo("10.2.3.4");
  }

  @Test
  void a_long_address_is_refused() {
    String longest = "https://crm.example.com/" + "a".repeat(1_976);
    assertThat(EndpointUrl.of(longest, Targets.PUBLIC)).hasToString(longest);
    assertThat(faultOf(longest + "a").figures()).containsExactly(EndpointUrl.MAX_LENGTH);
  }

  @Test
  void an_address_that_is_too_long_in_ascii_is_refused() {
    String address = "https://crm.example.com/" + "م".repeat(330);
    assertThat(faultOf(address).reason()).isEqualTo(WebhookReason.URL_TOO_LONG);
  }

  @Test
  void half_a_character_is_refused() {
    assertThat(faultOf("https://crm.example.com/\ud83d").reason())
        .isEqualTo(WebhookReason.URL_INVALID);
  }

  private static Fault faultOf(String typed) {
    return catchThrowableOfType(WebhookRefusal.class, () -> EndpointUrl.of(typed, Targets.PUBLIC))
        .faults()
        .get(0);
  }
}
