package org.punctual.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MetricsAccess;

@DisplayName("The gate of the server's own applications")
class PlatformRulesTest {

  private static final String TOKEN = "figures-for-prometheus";
  private static final PlatformPaths PATHS = new PlatformPaths("/index.css"::equals);
  private static final MetricsAccess OPEN = new MetricsAccess(true, Optional.empty());
  private static final MetricsAccess TOKENS = new MetricsAccess(false, Optional.of(TOKEN));
  private static final MetricsAccess CLOSED = new MetricsAccess(false, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "GET, /health, 200",
    "HEAD, /health/ready, 200",
    "GET, /health/live/, 404",
    "GET, /openapi, 200",
    "GET, /openapi/, 200",
    "GET, /openapi/ui/, 200",
    "GET, /openapi/ui/index.css, 200",
    "HEAD, /metrics, 200",
    "GET, /openapi/ui/x, 404",
    "TRACE, /health, 405",
    "TRACE, /openapi/ui/, 405",
    "GET, /metrics, 200",
    "GET, /health/x, 404",
    "GET, /openapi/p1, 404",
    "GET, /openapi/uix, 404",
    "GET, /metrics/base, 404",
    "GET, /metrics/, 404",
    "GET, /ibm/api, 404",
    "GET, /ibm/api/metrics, 404",
    "GET, //metrics, 404",
    "POST, /health, 405",
    "OPTIONS, /metrics, 405",
    "Z1, /openapi, 405"
  })
  void knows_paths_and_methods(String method, String path, int status) {
    assertThat(answer(OPEN, request(method, path, null), false).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/metrics, scope=base, 200",
    "/metrics, scope=application, 200",
    "/metrics, scope=zzz, 404",
    "/metrics, scope=BASE, 404",
    "/metrics, scope=base&scope=vendor, 404",
    "/metrics, name=zzz, 404",
    "/metrics, %zz, 404",
    "/openapi, format=JSON, 200",
    "/openapi, format=zzz, 404",
    "/openapi/, %zz, 404",
    "/health/ready, %zz, 200",
    "/openapi/ui/, %zz, 200"
  })
  void knows_the_queries_that_an_application_reads(String path, String query, int status) {
    HttpServletRequest request =
        request(Map.of("getMethod", "GET", "getRequestURI", path, "getQueryString", query));
    assertThat(answer(OPEN, request, false).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/metrics", "/openapi", "/openapi/ui/", "/nothing"})
  void two_hosts_are_refused(String path) {
    HttpServletRequest request =
        request(
            Map.of(
                "getMethod",
                "GET",
                "getRequestURI",
                path,
                "getHeaders",
                Collections.enumeration(List.of("a.example", "b.example"))));
    assertThat(answer(OPEN, request, false).status()).isEqualTo(400);
  }

  @Test
  void names_the_allowed_methods() {
    assertThat(answer(OPEN, request("Z1", "/health", null), false).headers())
        .containsEntry("Allow", "GET, HEAD");
  }

  @Test
  void leads_to_the_viewer_without_naming_a_host() {
    PlatformRules.Answer answer = answer(OPEN, request("GET", "/openapi/ui", null), false);

    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.headers()).containsEntry("Location", "/openapi/ui/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/nothing", "/metrics"})
  void asks_for_HTTPS_in_every_answer(String path) {
    PlatformRules rules =
        new PlatformRules(new Installation(URI.create("https://punctual.example")), CLOSED, PATHS);

    assertThat(rules.answerTo(request("GET", path, null), () -> false).headers())
        .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  @Nested
  class In_production {

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            Bearer figures-for-prometheus,   200
            bearer  figures-for-prometheus,  200
            Bearer figures-for-prometheu,    401
            Bearer figures-for-prometheusX,  401
            Bearer,                          401
            Basic figures-for-prometheus,    401
            figures-for-prometheus,          401
            """)
    void the_metrics_require_the_token(String authorization, int status) {
      HttpServletRequest request = request("GET", "/metrics", authorization);
      assertThat(answer(TOKENS, request, false).status()).isEqualTo(status);
    }

    @Test
    void an_operator_needs_no_token() {
      HttpServletRequest request = request("GET", "/metrics", null);
      assertThat(answer(TOKENS, request, true).status()).isEqualTo(200);
      assertThat(answer(CLOSED, request, true).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer figures-for-prometheus", ""})
    void without_a_token_only_an_operator_reads_the_metrics(String authorization) {
      HttpServletRequest request = request("GET", "/metrics", authorization);
      assertThat(answer(CLOSED, request, false).status()).isEqualTo(401);
    }
  }

  private static PlatformRules.Answer answer(
      MetricsAccess access, HttpServletRequest request, boolean operator) {
    Installation installation = new Installation(URI.create("http://localhost:9080"));
    return new PlatformRules(installation, access, PATHS).answerTo(request, () -> operator);
  }

  private static HttpServletRequest request(String method, String path, String authorization) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("getMethod", method);
    answers.put("getRequestURI", path);
    answers.put("getHeader", authorization);
    return request(answers);
  }

  private static HttpServletRequest request(Map<String, Object> answers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (request, asked, arguments) ->
                asked.getName().equals("getHeaders")
                    ? answers.getOrDefault("getHeaders", Collections.emptyEnumeration())
                    : answers.get(asked.getName()));
  }
}
