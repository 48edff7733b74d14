package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.operation.Installation;

@DisplayName("The sender of a form")
class FormSenderTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Sec-Fetch-Site, same-origin,                     true
          Sec-Fetch-Site, none,                            true
          Sec-Fetch-Site, same-site,                       false
          Sec-Fetch-Site, cross-site,                      false
          Sec-Fetch-Site, '',                              false
          Origin,         http://punctual.example,         true
          Origin,         http://10.0.0.7:9080,            true
          Origin,         http://10.0.0.7,                 false
          Origin,         https://punctual.example,        false
          Origin,         http://punctual.example.evil,    false
          Origin,         http://evil.example,             false
          Origin,         null,                            false
          Origin,         '',                              false
          Referer,        http://punctual.example/login?a, true
          Referer,        http://10.0.0.7:9080/login,      true
          Referer,        http://evil.example/10.0.0.7,    false
          Referer,        http://10.0.0.7:9080@evil.example/, false
          """)
  void is_known_by_what_the_browser_reports(String header, String value, boolean ours) {
    assertThat(isOurs("http://punctual.example", calledByName().header(header, value)))
        .isEqualTo(ours);
  }

  @Test
  void is_foreign_when_the_browser_reports_nothing() {
    assertThat(isOurs("http://punctual.example", calledByName())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://punctual.example, true",
    "https://punctual.example:443, true",
    "https://PUNCTUAL.example, true",
    "https://punctual.example:8443, false",
    "http://punctual.example, false",
    "http://10.0.0.7:9080, false"
  })
  void has_one_origin_where_the_pages_are_reached_by_https(String origin, boolean ours) {
    assertThat(isOurs("https://punctual.example", calledByName().header("Origin", origin)))
        .isEqualTo(ours);
  }

  private static FormRequest calledByName() {
    return FormRequest.by("POST").header("Host", "10.0.0.7:9080");
  }

  private static boolean isOurs(String baseUrl, FormRequest form) {
    return new FormSender(new Installation(URI.create(baseUrl))).isOurPage(form.request());
  }
}
