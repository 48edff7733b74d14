package org.punctual.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Requests that no browser sends get plain refusals, and leave nothing in the log. */
@ExtendWith(SharedServer.class)
class OddRequestsIT {

  /** Texts instead of ids of messages, because the log begins with a list of the hidden ids. */
  private static final List<String> NOISE =
      List.of(
          "Error Page Exception",
          "No Extension Processor",
          "An exception occurred",
          "Exception thrown by application",
          "JSESSIONID",
          "FlashMap",
          "media type",
          "character encoding",
          "broke, shown to its visitor",
          "RESTEASY002130",
          "No UserRegistry implementation",
          "security token cannot be validated",
          "post param cookie",
          "Response already committed",
          "odd-words");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/appointments",
        "/no-page",
        "/assets/favicon.svg",
        "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
        "/api/problems/",
        "/openapi",
        "/health",
        "/metrics"
      })
  void trace_is_allowed_nowhere(String path, LiveServer server) {
    Answer answer = RawCall.of(server, "TRACE", path).header("X-Odd", "echo").send();

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow").orElseThrow()).contains("GET").doesNotContain("TRACE");
    assertThat(answer.body()).doesNotContain("echo");
    assertThat(server.log()).doesNotContain("Error Page Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x.jsp", "css", "css/", "css/none", "index.html/x", "%69ndex.html"})
  void the_viewer_has_its_own_files_only(String file, LiveServer server) throws IOException {
    Answer answer = RawCall.of(server, "GET", "/openapi/ui/" + file).send();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here.");
    assertThat(Incidents.of(server)).noneMatch(text -> text.contains("FileNotFoundException"));
    assertThat(RawCall.of(server, "GET", "/openapi/ui/index.html").send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, /no-page, 404", "PUT, /login, 405", "POST, /login, 403", "GET, /api/no, 404"})
  void no_header_is_libertys_own(String method, String path, int status, LiveServer server) {
    Answer answer = RawCall.of(server, method, path).send();

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).doesNotContainKeys("$wsep", "server", "x-powered-by");
  }

  @ParameterizedTest
  @CsvSource({"gzip, 415", "deflate, 415", "zlib, 415", "br, 415", "identity, 400"})
  void a_packed_body_is_not_unpacked(String coding, int status, LiveServer server)
      throws IOException {
    byte[] junk = "nothing packed".getBytes(UTF_8);
    RawCall call =
        RawCall.withKey(server, "POST", "/api/v1/appointments")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", coding);

    assertThat(call.body(junk).send().status()).isEqualTo(status);
    RawCall.of(server, "GET", "/health").header("Content-Encoding", coding).body(junk).send();
    assertThat(Incidents.of(server)).noneMatch(text -> text.contains("DataFormat"));
  }

  @Test
  void head_of_the_metrics_answers_like_get(LiveServer server) {
    Answer answer = RawCall.of(server, "HEAD", "/metrics").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/assets/favicon.svg", "/health", "/openapi/ui/"})
  void an_unreadable_basic_header_signs_no_one_in(String path, LiveServer server) {
    for (String credentials : List.of("zzz", "YQ==", "")) {
      RawCall call =
          RawCall.of(server, "GET", path).header("Authorization", "Basic " + credentials);
      assertThat(call.send().status()).as(credentials).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET | /odd-words.jsp           | Accept        | */*                   | 404
          GET | /a%5codd-words           | Accept        | */*                   | 400
          GET | /..%5codd-words          | Accept        | */*                   | 400
          GET | /%5c..%5Codd-words       | Accept        | */*                   | 400
          GET | /api/..%2fodd-words      | Accept        | */*                   | 400
          GET | /metrics?scope=odd-words | Accept        | */*                   | 404
          GET | /metrics?name=odd-words  | Accept        | */*                   | 404
          GET | /metrics?%zz             | Accept        | */*                   | 404
          GET | /metrics                 | Accept        | odd-words             | 200
          GET | /metrics                 | Accept        | */*;q=odd-words       | 200
          GET | /openapi?%zz             | Accept        | */*                   | 404
          GET | /login                   | Cookie        | punctual=odd-words    | 200
          GET | /api/v1/me               | Authorization | Basic dXNlcjp4        | 401
          GET | /api/v1/me               | Authorization | Digest username="a"   | 401
          GET | /api/v1/me               | Authorization | Negotiate YIIa        | 401
          GET | /api/v1/me               | $WSRU         | admin                 | 401
          GET | /api/v1/me               | Cookie        | LtpaToken2=AAAA       | 401
          GET | /api/v1/me               | Cookie        | punctual="            | 401
          GET | /api/v1/a^b              | Cookie        | punctual="            | 401
          GET | /api/v1/calendar/x.ics   | Cookie        | punctual="            | 404
          GET | /api/no                  | Cookie        | a=b; punctual="; c=d  | 404
          GET | /api/problems/not-found  | Cookie        | punctual="            | 200
          GET | /api/v1/me               | Cookie        | none;="               | 401
          GET | /api/no                  | Authorization | Basic dXNlcjp4        | 404
          GET | /login                   | Authorization | Basic dXNlcjp4        | 200
          GET | /login                   | Cookie        | LtpaToken2=AAAA       | 200
          GET | /login                   | Cookie        | WASPostParam=AAAA     | 200
          GET | /health                  | Cookie        | LtpaToken2=AAAA       | 200
          GET | /health/no               | Authorization | Basic !!!             | 404
          GET | /metrics                 | Authorization | Basic dXNlcjp4        | 200
          GET | /login                   | Content-Type  | a/b;charset=odd-words | 200
          """)
  void leave_no_line(
      String method, String path, String header, String value, int status, LiveServer server) {
    assertThat(RawCall.of(server, method, path).header(header, value).send().status())
        .isEqualTo(status);
    assertThat(server.log()).doesNotContain(NOISE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"appointments/%ff", "appointments/%c3%28", "calendar/%80.ics", "%ff"})
  void an_id_that_is_not_text_is_unknown(String path, LiveServer server) {
    Answer answer = RawCall.withKey(server, "GET", "/api/v1/" + path).send();

    assertThat(answer.outcome()).isEqualTo("404 not-found");
    assertThat(server.log()).doesNotContain(NOISE);
  }

  @ParameterizedTest
  @CsvSource({"/login, jakarta.faces.ViewState=stateless, 302", "/no-page, a=%zz, 400"})
  void forms_of_no_page_leave_no_line(String path, String form, int status, LiveServer server) {
    Answer answer =
        RawCall.of(server, "POST", path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .body(form.getBytes(UTF_8))
            .send();

    assertThat(answer.status()).isEqualTo(status);
    assertThat(server.log()).doesNotContain(NOISE);
  }

  /** The server would redirect some of these to the host that the client wrote. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x/..",
        "/.",
        "/./",
        "/login/..",
        "/appointments/..",
        "/x/..?a=b",
        "/x/../login",
        "/assets/../settings",
        "//",
        "//evil.example/..",
        "/;a",
        "/login;a",
        "/ibm/..",
        "/api/..",
        "/api/v1/..",
        "/health/..",
        "/openapi/ui/.."
      })
  void an_ambiguous_path_is_not_there(String path, LiveServer server) {
    Answer answer = RawCall.at("evil.example", server, "GET", path).send();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body()).doesNotContain("//evil.example");
    assertThat(server.log()).doesNotContain(NOISE);
  }

  @ParameterizedTest
  @ValueSource(strings = {".ics", "%2e%2e.ics", "abc.ICS", "abc.ics/", "abc.ics"})
  void an_address_that_no_feed_has_needs_no_key(String name, LiveServer server) {
    Answer answer = RawCall.of(server, "GET", "/api/v1/calendar/" + name).send();

    assertThat(answer.outcome()).isEqualTo("404 not-found");
  }

  /** Such a host is invalid, and two readers could understand it in two ways. */
  @ParameterizedTest
  @ValueSource(strings = {"/login", "/health", "/openapi"})
  void an_invalid_host_is_refused(String path, LiveServer server) {
    RawCall call = RawCall.at("<odd host>", server, "GET", path);

    assertThat(call.send().status()).isEqualTo(400);
  }

  @Test
  void the_api_names_the_header_that_is_sent_twice(LiveServer server) {
    RawCall call = RawCall.withKey(server, "GET", "/api/v1/me").header("Host", "other.example");

    assertThat(call.send().json().getJsonArray("errors").getJsonObject(0).getString("header"))
        .isEqualTo("Host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/metrics", "/openapi", "/openapi/ui/"})
  void two_hosts_are_refused(String path, LiveServer server) {
    RawCall call = RawCall.of(server, "GET", path).header("Host", "other.example");

    assertThat(call.send().status()).isEqualTo(400);
  }
}
