package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.operation.Installation;
import org.punctual.web.frame.PageRequests.Refused;

@DisplayName("A request for a page")
class PageRequestsTest {

  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void may_bring_parameters_of_its_own(String method) {
    assertThat(refusalOf(FormRequest.by(method).parameter("notice", "expired"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "Z1"})
  void has_a_method_that_pages_know(String method) {
    assertThat(refusalOf(FormRequest.by(method))).contains(new Refused(405, "GET, HEAD, POST"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, jakarta.faces.ViewState",
    "HEAD, jakarta.faces.ViewState",
    "GET, jakarta.faces.partial.ajax",
    "GET, primefaces.nonce"
  })
  void brings_a_form_by_POST_only(String method, String parameter) {
    assertThat(refusalOf(FormRequest.by(method).parameter(parameter, "stateless")))
        .contains(new Refused(405, "POST"));
  }

  @ParameterizedTest
  @CsvSource({"Content-Length, 1", "Transfer-Encoding, chunked"})
  void brings_no_form_in_the_body_of_a_GET(String header, String value) {
    FormRequest get = FormRequest.by("GET").header("Content-Type", FORM);

    assertThat(refusalOf(get.header(header, value))).contains(new Refused(405, "POST"));
  }

  @Test
  void may_keep_the_type_of_the_form_whose_redirection_it_follows() {
    assertThat(refusalOf(FormRequest.by("GET").header("Content-Type", FORM))).isEmpty();
  }

  /** No form of ours has a query: its action is a path. */
  @ParameterizedTest
  @ValueSource(strings = {"jakarta.faces.ViewState=stateless", "profile_SUBMIT=1", "name=x", ""})
  void brings_nothing_of_its_form_in_the_address(String query) {
    assertThat(refusalOf(fromOurs().query(query))).contains(new Refused(400, ""));
  }

  @ParameterizedTest
  @CsvSource({"131072, 0", "131073, 413", "99999999999, 413"})
  void brings_at_most_128_KB(long bytes, int status) {
    FormRequest form = fromOurs().header("Content-Length", String.valueOf(bytes));

    assertThat(refusalOf(form).map(Refused::status).orElse(0)).isEqualTo(status);
  }

  @Test
  void brings_its_form_unpacked() {
    assertThat(refusalOf(fromOurs().header("Content-Encoding", "gzip")))
        .contains(new Refused(415, ""));
  }

  @Test
  void has_one_host() {
    assertThat(refusalOf(fromOurs().twice("Host", "a.example", "b.example")))
        .contains(new Refused(400, ""));
  }

  @Test
  void says_how_long_its_form_is() {
    assertThat(refusalOf(fromOurs().header("Transfer-Encoding", "chunked")))
        .contains(new Refused(411, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=x", "text/plain", "application/json"})
  void brings_nothing_but_a_form(String type) {
    assertThat(refusalOf(fromOurs().header("Content-Type", type))).contains(new Refused(415, ""));
  }

  @Test
  void comes_from_our_pages_before_anything_else_matters() {
    assertThat(refusalOf(FormRequest.by("POST").header("Content-Length", "999999")))
        .contains(new Refused(403, ""));
  }

  private static FormRequest fromOurs() {
    return FormRequest.by("POST")
        .header("Sec-Fetch-Site", "same-origin")
        .header("Content-Type", FORM);
  }

  private static Optional<Refused> refusalOf(FormRequest request) {
    return new PageRequests(new Installation(URI.create("http://localhost:9080")))
        .refusalOf(request.request());
  }
}
