package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.punctual.rest.OpenApi;

class OpenApiProblemsTest {

  @Test
  void every_code_is_described_and_no_other() {
    assertThat(answers().flatMap(answer -> codesOf(answer.getValue()).stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(ProblemPages.reasons().keySet());
    assertThat(OpenApi.textsOf(OpenApi.at("components", "schemas", "ProblemCode").get("enum")))
        .containsExactlyInAnyOrderElementsOf(ProblemPages.reasons().keySet());
  }

  @Test
  void every_code_is_listed_under_its_status() {
    assertThat(answers().filter(answer -> !answer.getKey().equals("405")))
        .allSatisfy(
            answer ->
                assertThat(codesOf(answer.getValue()))
                    .allSatisfy(
                        code ->
                            assertThat(Statuses.of(ProblemPages.reasons().get(code)))
                                .isEqualTo(Integer.parseInt(answer.getKey()))));
  }

  @Test
  void every_example_matches_the_real_answer() {
    assertThat(answers())
        .allSatisfy(
            answer -> {
              Map<String, Object> example =
                  OpenApi.mapOf(problemOf(answer.getValue()).get("example"));
              String code = example.get("code").toString();
              assertThat(codesOf(answer.getValue())).contains(code);
              assertThat(example)
                  .containsEntry("status", Integer.parseInt(answer.getKey()))
                  .containsEntry("type", Problem.PAGES + code)
                  .containsEntry("title", ProblemTexts.title(ProblemPages.reasons().get(code)));
            });
  }

  /** Every answer that is a problem, and the answer to a method that a path does not have. */
  private static Stream<Map.Entry<String, Map<String, Object>>> answers() {
    return Stream.concat(
        OpenApi.operations()
            .flatMap(OpenApi::answersOf)
            .filter(answer -> answer.getKey().compareTo("400") >= 0),
        Stream.of(Map.entry("405", OpenApi.at("components", "responses", "MethodNotAllowed"))));
  }

  private static List<String> codesOf(Map<String, Object> answer) {
    List<?> parts = (List<?>) OpenApi.mapOf(problemOf(answer).get("schema")).get("allOf");
    Map<String, Object> properties = OpenApi.mapOf(OpenApi.mapOf(parts.get(1)).get("properties"));
    return new ArrayList<>(OpenApi.textsOf(OpenApi.mapOf(properties.get("code")).get("enum")));
  }

  private static Map<String, Object> problemOf(Map<String, Object> answer) {
    return OpenApi.mapOf(OpenApi.mapOf(answer.get("content")).get(Problem.MEDIA_TYPE));
  }
}
