package org.punctual.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.punctual.domain.apikey.Scope;
import org.punctual.rest.OpenApi.Described;
import org.punctual.rest.call.Serves;

class OpenApiOperationsTest {

  @Test
  void it_describes_exactly_the_existing_operations() {
    assertThat(OpenApi.operations().map(o -> o.method() + " " + o.path() + " " + o.id()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    operations().map(OpenApiOperationsTest::signature),
                    Stream.of("get /calendar/{token}.ics calendar.get"))
                .toList());
  }

  @Test
  void it_lists_the_scopes_of_each_operation() {
    Map<String, String> descriptions =
        OpenApi.operations()
            .collect(
                Collectors.toMap(
                    Described::id, o -> o.description().get("description").toString()));
    assertThat(operations())
        .allSatisfy(
            method -> {
              Serves serves = method.getAnnotation(Serves.class);
              assertThat(scopesIn(descriptions.get(serves.value().code())))
                  .containsExactly(serves.needs());
            });
  }

  @Test
  void it_lists_every_status_of_each_operation() {
    Map<String, String> described =
        OpenApi.operations()
            .collect(Collectors.toMap(Described::id, OpenApiOperationsTest::statusesOf));
    assertThat(described)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "appointments.create", "201 400 401 403 406 409 413 415 422 429 500 503",
                "appointments.list", "200 400 401 403 406 422 429 500 503",
                "appointments.get", "200 304 400 401 403 404 406 412 429 500 503",
                "appointments.update", "200 400 401 403 404 406 409 412 413 415 422 429 500 503",
                "appointments.cancel", "200 400 401 403 404 406 409 412 413 415 422 429 500 503",
                "free.list", "200 400 401 403 406 422 429 500 503",
                "usage.list", "200 400 401 403 406 429 500 503",
                "me.get", "200 400 401 406 429 500 503",
                "calendar.get", "200 304 400 404 429 500 503"));
  }

  @Test
  void it_describes_the_request_id_of_every_answer() {
    assertThat(OpenApi.operations().flatMap(OpenApi::answersOf))
        .allSatisfy(
            answer ->
                assertThat(OpenApi.mapOf(answer.getValue().get("headers")))
                    .containsKey("X-Request-Id"));
  }

  @Test
  void it_describes_the_rate_headers_of_every_answer_to_a_valid_key() {
    assertThat(
            OpenApi.operations()
                .filter(operation -> !operation.id().equals("calendar.get"))
                .flatMap(OpenApi::answersOf)
                .filter(answer -> !answer.getKey().equals("401")))
        .allSatisfy(
            answer ->
                assertThat(OpenApi.mapOf(answer.getValue().get("headers")))
                    .containsKeys("RateLimit-Policy", "RateLimit"));
  }

  @Test
  void it_shows_an_example_of_every_answer_with_a_body() {
    assertThat(
            OpenApi.operations()
                .flatMap(OpenApi::answersOf)
                .filter(answer -> !answer.getKey().equals("304")))
        .allSatisfy(
            answer ->
                assertThat(OpenApi.mapOf(answer.getValue().get("content")).values())
                    .allSatisfy(
                        content ->
                            assertThat(OpenApi.mapOf(content))
                                .containsAnyOf(
                                    Map.entry("example", exampleOf(content)),
                                    Map.entry("examples", exampleOf(content)))));
  }

  private static Object exampleOf(Object content) {
    Map<String, Object> described = OpenApi.mapOf(content);
    return described.getOrDefault("example", described.getOrDefault("examples", "none"));
  }

  private static Stream<Scope> scopesIn(String description) {
    return Arrays.stream(Scope.values()).filter(scope -> description.contains(scope.code()));
  }

  private static String statusesOf(Described operation) {
    return OpenApi.answersOf(operation).map(Map.Entry::getKey).collect(Collectors.joining(" "));
  }

  private static Stream<Method> operations() {
    return Resources.all()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Serves.class));
  }

  private static String signature(Method method) {
    String verb =
        Arrays.stream(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseThrow()
            .value()
            .toLowerCase(Locale.ROOT);
    String path =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    return verb + " " + path + " " + method.getAnnotation(Serves.class).value().code();
  }
}
