package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.RawCall.Answer;

class ApiDocumentTest {

  private static final String BODY = "{\"id\":\"01990000-0000-7000-8000-000000000001\"}";

  private final ApiDocument document =
      ApiDocument.parsed(
          """
          {"paths": {"/things/{id}": {
             "parameters": [{"name": "id", "in": "path"}],
             "get": {"operationId": "things.get", "responses": {
               "200": {
                 "headers": {
                   "ETag": {"required": true, "schema": {"type": "string"}},
                   "Retry-After": {"schema": {"type": "integer"}}},
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
               "304": {}}}}},
           "components": {
             "schemas": {
               "Thing": {"type": "object", "required": ["id"], "properties": {
                 "id": {"type": "string", "format": "uuid"},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}}},
               "Part": {"type": "object", "properties": {"size": {"type": ["integer", "null"]}}}},
             "responses": {"NotFound": {}}}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | 200 | {"id": "01990000-0000-7000-8000-000000000001", "parts": [{"size": null}]}
          HEAD | 200 | ''
          GET  | 304 | ''
          PUT  | 404 | ''
          """)
  void described_answers_pass(String method, int status, String body) {
    assertThat(deviations(method, tagged(status, body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an undescribed status | GET | 201 | {} | status 201
          a success of a method that the path does not have | PUT | 200 | {} | status 200
          a body where none is described | GET | 304 | {} | a body
          a missing member | GET | 200 | {} | required property 'id'
          another format | GET | 200 | {"id": "1"} | uuid
          another type | GET | 200 | {"id": 1} | string expected
          an undescribed member | GET | 200 | {"id": "01990000-0000-7000-8000-000000000001", "size": 1} | size
          an undescribed member of a part | GET | 200 | {"id": "01990000-0000-7000-8000-000000000001", "parts": [{"sizes": 1}]} | sizes
          """)
  void deviations_are_reported(
      String situation, String method, int status, String body, String deviation) {
    assertThat(deviations(method, tagged(status, body)))
        .as(situation)
        .singleElement()
        .asString()
        .contains(deviation);
  }

  @Test
  void headers_are_compared_too() {
    assertThat(deviations("GET", answer(200, Map.of(), BODY))).containsExactly("no header ETag");
    assertThat(deviations("GET", answer(200, Map.of("ETag", "a", "X-More", "b"), BODY)))
        .containsExactly("undescribed header X-More");
    assertThat(deviations("GET", answer(200, Map.of("ETag", "a", "Retry-After", "soon"), BODY)))
        .singleElement()
        .asString()
        .contains("header Retry-After", "integer expected");
    assertThat(deviations("GET", answer(200, Map.of("ETag", "a", "Retry-After", "5"), BODY)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"no-store, true", "'private, no-cache', true", "private, false", "no-cache, false"})
  void no_answer_is_kept_without_asking_again(String cacheControl, boolean isDescribed) {
    Answer answer = answer(200, Map.of("ETag", "a", "Cache-Control", cacheControl), BODY);
    assertThat(deviations("GET", answer).isEmpty()).isEqualTo(isDescribed);
  }

  @Test
  void another_content_type_is_a_deviation() {
    Answer answer = answer(200, Map.of("ETag", "a", "Content-Type", "text/html"), BODY);
    assertThat(deviations("GET", answer)).containsExactly("content type text/html");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> document.check("GET", "/api/v1/things/a", answer))
        .withMessageContaining("GET /api/v1/things/a")
        .withMessageContaining("content type text/html");
  }

  private List<String> deviations(String method, Answer answer) {
    return document.deviations(method, "/api/v1/things/a?b=c", answer);
  }

  /** An answer with the tag that successful answers must have. */
  private static Answer tagged(int status, String body) {
    return answer(status, status == 200 ? Map.of("ETag", "a") : Map.of(), body);
  }

  private static Answer answer(int status, Map<String, String> headers, String body) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Content-Type", List.of("application/json; charset=utf-8"));
    all.put("Cache-Control", List.of("no-store"));
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Answer(status, all, body);
  }
}
