package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** The conventions of every call to the API, and of every path under it. */
@ExtendWith(SharedServer.class)
class ApiConventionsIT {

  private static final String ME = "/api/v1/me";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Authorization | Bearer
          Authorization | Bearer punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGf
          Authorization | Bearer punctual_00000000_000000000000000000000000000000004PXUDJ
          Authorization | Basic YWRhOmEgcXVpZXQgaG91cg==
          X-API-Key     | rubbish
          X-Other       | no key at all
          """)
  void every_call_without_a_valid_key_is_refused_alike(
      String header, String value, LiveServer server) {
    Answer answer =
        RawCall.of(server, "GET", ME).header(header, value).header("X-Request-Id", "a").send();
    assertThat(answer.outcome()).isEqualTo("401 unauthorized");
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.body())
        .isEqualTo(RawCall.of(server, "GET", ME).header("X-Request-Id", "a").send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1", "/api/v1/", "/api/v1/no", "/api/v1/me%2F", "/api/v1/a|b"})
  void all_paths_under_the_api_answer_alike_without_a_key(String path, LiveServer server) {
    assertThat(RawCall.of(server, "GET", path).send().outcome()).isEqualTo("401 unauthorized");
  }

  @Test
  void the_key_may_be_sent_in_a_header_of_its_own(LiveServer server) {
    Answer answer = RawCall.of(server, "GET", ME).header("X-API-Key", LiveServer.KEY).send();
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void two_keys_have_to_be_the_same(LiveServer server) {
    String other = "punctual_00000000_000000000000000000000000000000004PXUDJ";
    assertThat(both(LiveServer.KEY, LiveServer.KEY, server)).isEqualTo("200");
    assertThat(both(LiveServer.KEY, other, server)).isEqualTo("401 unauthorized");
    assertThat(both(other, LiveServer.KEY, server)).isEqualTo("401 unauthorized");
  }

  private static String both(String bearer, String key, LiveServer server) {
    return RawCall.of(server, "GET", ME)
        .header("Authorization", "Bearer " + bearer)
        .header("X-API-Key", key)
        .send()
        .outcome();
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "api_key", "apiKey", "access_token", "X-API-Key", "Authorization"})
  void a_key_in_the_address_is_no_key(String parameter, LiveServer server) {
    String path = ME + "?" + parameter + "=" + LiveServer.KEY;
    assertThat(RawCall.of(server, "GET", path).send().outcome()).isEqualTo("401 unauthorized");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET     | /api                         | 404 not-found
          GET     | /api/                        | 404 not-found
          GET     | /api/v2/appointments         | 404 not-found
          GET     | /api/WEB-INF/web.xml         | 404 not-found
          GET     | /api/problems/none-such      | 404 not-found
          PUT     | /api/problems/not-found      | 405 method-not-allowed
          GET     | /api/v1                      | 404 not-found
          GET     | /api/v1/none-such            | 404 not-found
          GET     | /api/v1/none-such?x=%zz      | 404 not-found
          GET     | /api/v1/a^b                  | 404 not-found
          GET     | /api/v1/appointments/no-uuid | 404 not-found
          GET     | /api/v1/appointments/01990000-0000-7000-8000-000000000001 | 404 not-found
          POST    | /api/v1/appointments/01990000-0000-7000-8000-000000000001/cancel | 404 not-found
          GET     | /api/v1/me;a=b               | 404 not-found
          GET     | /api/v1;a=b/me               | 404 not-found
          GET     | /api/v1/me%2F                | 400 invalid-parameter
          GET     | /api/v1/%2e%2e/v1/me         | 400 invalid-parameter
          GET     | /api/v1/me?x=%zz             | 400 invalid-parameter
          GET     | /api/v1/me?x                 | 400 invalid-parameter
          DELETE  | /api/v1/appointments         | 405 method-not-allowed
          TRACE   | /api/v1/me                   | 405 method-not-allowed
          FETCH   | /api/v1/me                   | 405 method-not-allowed
          GET     | /api/v1/appointments/x/cancel | 405 method-not-allowed
          """)
  void every_refusal_is_a_problem_with_a_page_of_its_own(
      String method, String path, String outcome, LiveServer server) {
    Answer answer = RawCall.withKey(server, method, path).send();
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Allow").isPresent()).isEqualTo(answer.status() == 405);
    JsonObject problem = answer.json();
    assertThat(problem.getInt("status")).isEqualTo(answer.status());
    assertThat(problem.getString("instance"))
        .isEqualTo(path.split("\\?", 2)[0].replace("^", "%5E"));
    assertThat(answer.header("X-Request-Id")).contains(problem.getString("requestId"));
    assertThat(problem.getString("type")).endsWith("/" + problem.getString("code"));
    Answer page = RawCall.of(server, "GET", problem.getString("type")).send();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(problem.getString("title"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html                    | 406 not-acceptable
          rubbish                      | 406 not-acceptable
          application/problem+json     | 406 not-acceptable
          application/json;q=0, */*    | 406 not-acceptable
          application/*                | 200
          text/html, */*;q=0.1         | 200
          """)
  void answers_are_json_for_clients_that_accept_it(
      String accept, String outcome, LiveServer server) {
    assertThat(RawCall.withKey(server, "GET", ME).header("Accept", accept).send().outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/api/v1/none-such", "/api/none-such"})
  void a_fitting_request_id_is_echoed_and_any_other_replaced(String path, LiveServer server) {
    RawCall fitting = RawCall.withKey(server, "GET", path).header("X-Request-Id", "my.id_1-A");
    assertThat(fitting.send().header("X-Request-Id")).contains("my.id_1-A");
    RawCall other = RawCall.withKey(server, "GET", path).header("X-Request-Id", "<no id>");
    assertThat(other.send().header("X-Request-Id").orElseThrow()).matches("[A-Za-z0-9._-]{1,64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/api/v1/none-such", "/api/problems/", "/api/none-such"})
  void responses_have_security_headers(String path, LiveServer server) {
    Answer answer =
        RawCall.withKey(server, "GET", path).header("Origin", "https://x.example").send();
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void head_answers_like_get_without_a_body(LiveServer server) {
    Answer answer = RawCall.withKey(server, "HEAD", ME).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/appointments          | GET HEAD OPTIONS POST
          /api/v1/appointments/x        | GET HEAD OPTIONS PATCH
          /api/v1/appointments/x/cancel | OPTIONS POST
          /api/v1/me                    | GET HEAD OPTIONS
          /api/v1/usage                 | GET HEAD OPTIONS
          /api/v1/free                  | GET HEAD OPTIONS
          /api/problems/not-found       | GET HEAD OPTIONS
          """)
  void options_names_the_methods(String path, String methods, LiveServer server) {
    Answer answer = RawCall.withKey(server, "OPTIONS", path).send();
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Allow").orElseThrow().split(", "))
        .containsExactlyInAnyOrder(methods.split(" "));
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("Content-Type")).isEmpty();
    assertThat(answer.header("Accept-Patch"))
        .isEqualTo(
            Optional.of("application/merge-patch+json, application/json")
                .filter(types -> methods.contains("PATCH")));
  }

  @Test
  void options_of_the_api_needs_a_key(LiveServer server) {
    assertThat(RawCall.of(server, "OPTIONS", ME).send().outcome()).isEqualTo("401 unauthorized");
    assertThat(RawCall.withKey(server, "OPTIONS", "/api/v1/none-such").send().outcome())
        .isEqualTo("404 not-found");
  }

  @Test
  void the_description_is_served_with_a_viewer(LiveServer server) {
    Answer document = RawCall.of(server, "GET", "/openapi").send();
    assertThat(document.body()).contains("openapi: 3.1.").contains("/appointments/{id}/cancel");
    assertThat(RawCall.of(server, "GET", "/openapi/ui/").send().status()).isEqualTo(200);
  }
}
