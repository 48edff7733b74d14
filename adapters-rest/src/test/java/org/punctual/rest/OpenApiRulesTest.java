package org.punctual.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.punctual.rest.OpenApi.Described;

/**
 * The description obeys the recommended rules of the linter Spectral, as far as a mistake could
 * break them. Spectral itself needs npm.
 */
class OpenApiRulesTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  @Test
  void it_names_a_contact_a_license_and_a_server() {
    assertThat(OpenApi.at("info")).containsKeys("title", "version", "description");
    assertThat(OpenApi.at("info", "contact").get("name")).asString().isNotBlank();
    assertThat(OpenApi.at("info", "license").get("identifier")).isEqualTo("Apache-2.0");
    assertThat(listAt(OpenApi.at(), "servers"))
        .singleElement()
        .satisfies(server -> assertThat(server.get("url")).isEqualTo("/api/v1"));
  }

  @Test
  void every_operation_has_a_summary_a_description_and_a_declared_tag() {
    List<Object> tags = valuesOf(listAt(OpenApi.at(), "tags"), "name");
    assertThat(tags).doesNotHaveDuplicates();
    assertThat(OpenApi.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.description()).containsKeys("summary", "description");
              assertThat(OpenApi.textsOf(operation.description().get("tags")))
                  .hasSize(1)
                  .isSubsetOf(tags.stream().map(Object::toString).toList());
            });
  }

  @Test
  void every_operation_has_its_own_id() {
    assertThat(OpenApi.operations().map(Described::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+\\.[a-z]+"));
  }

  @Test
  void every_operation_can_succeed() {
    assertThat(OpenApi.operations())
        .allSatisfy(
            operation ->
                assertThat(OpenApi.answersOf(operation).map(Map.Entry::getKey))
                    .anyMatch(status -> status.startsWith("2")));
  }

  @Test
  void every_variable_of_a_path_is_a_required_parameter_and_no_other_is_one() {
    assertThat(OpenApi.at("paths").keySet())
        .isNotEmpty()
        .allSatisfy(
            path -> {
              List<Map<String, Object>> ofPath =
                  parametersOf(OpenApi.at("paths", path))
                      .filter(one -> "path".equals(one.get("in")))
                      .toList();
              assertThat(path).doesNotContain("?").doesNotEndWith("/");
              assertThat(valuesOf(ofPath, "name"))
                  .containsExactlyElementsOf(
                      VARIABLE.matcher(path).results().map(OpenApiRulesTest::name).toList());
              assertThat(ofPath).allSatisfy(one -> assertThat(one).containsEntry("required", true));
            });
  }

  @Test
  void every_parameter_and_every_header_is_described() {
    Stream<Map<String, Object>> parameters =
        Stream.concat(
            OpenApi.at("paths").keySet().stream()
                .flatMap(path -> parametersOf(OpenApi.at("paths", path))),
            OpenApi.operations().flatMap(operation -> parametersOf(operation.description())));
    assertThat(Stream.concat(parameters, membersOf("headers")))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).containsKeys("description", "schema"));
  }

  @Test
  void no_component_is_unused() {
    List<String> used =
        objectsIn(OpenApi.at())
            .map(part -> part.get("$ref"))
            .filter(String.class::isInstance)
            .map(Object::toString)
            .distinct()
            .toList();
    Stream<String> declared =
        OpenApi.at("components").entrySet().stream()
            .filter(kind -> !kind.getKey().equals("securitySchemes"))
            .flatMap(
                kind ->
                    OpenApi.mapOf(kind.getValue()).keySet().stream()
                        .map(name -> "#/components/" + kind.getKey() + "/" + name));
    assertThat(declared).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void the_ways_to_send_a_key_are_declared() {
    assertThat(listAt(OpenApi.at(), "security").stream().flatMap(one -> one.keySet().stream()))
        .containsExactlyElementsOf(OpenApi.at("components", "securitySchemes").keySet());
  }

  @Test
  void the_values_of_an_enumeration_are_different_texts() {
    assertThat(objectsIn(OpenApi.at()).filter(part -> part.get("enum") instanceof List).toList())
        .isNotEmpty()
        .allSatisfy(
            part -> {
              assertThat((List<?>) part.get("enum")).doesNotHaveDuplicates();
              assertThat((List<?>) part.get("enum")).hasOnlyElementsOfType(String.class);
              assertThat(part.getOrDefault("type", "string")).isEqualTo("string");
            });
  }

  @Test
  void every_list_says_what_it_contains() {
    assertThat(objectsIn(OpenApi.at("components", "schemas")).filter(OpenApiRulesTest::isList))
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part).containsKey("items"));
  }

  /** Generators of clients name a class by the title of its schema. */
  @Test
  void every_kind_of_problem_has_its_own_title() {
    List<Object> titles =
        objectsIn(OpenApi.at())
            .filter(part -> part.containsKey("allOf"))
            .map(part -> part.getOrDefault("title", "none"))
            .toList();
    assertThat(titles)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(title -> title.toString().matches("[A-Z][A-Za-z]+Problem"));
  }

  private static boolean isList(Map<String, Object> part) {
    Object type = part.get("type");
    return type instanceof List<?> types ? types.contains("array") : "array".equals(type);
  }

  /** Every object of a part of the document, the part itself included. */
  private static Stream<Map<String, Object>> objectsIn(Object part) {
    if (part instanceof Map) {
      Map<String, Object> object = OpenApi.mapOf(part);
      return Stream.concat(
          Stream.of(object), object.values().stream().flatMap(OpenApiRulesTest::objectsIn));
    }
    return part instanceof Collection<?> list
        ? list.stream().flatMap(OpenApiRulesTest::objectsIn)
        : Stream.empty();
  }

  private static Stream<Map<String, Object>> membersOf(String kind) {
    return OpenApi.at("components", kind).values().stream().map(OpenApi::mapOf);
  }

  /** The parameters of an operation or of a path; references are followed. */
  private static Stream<Map<String, Object>> parametersOf(Map<String, Object> description) {
    return description.containsKey("parameters")
        ? listAt(description, "parameters").stream().map(OpenApiRulesTest::resolved)
        : Stream.empty();
  }

  private static Map<String, Object> resolved(Map<String, Object> part) {
    Object reference = part.get("$ref");
    return reference == null
        ? part
        : OpenApi.at(Arrays.stream(reference.toString().split("/")).skip(1).toArray(String[]::new));
  }

  private static List<Map<String, Object>> listAt(Map<String, Object> part, String name) {
    return ((Collection<?>) part.getOrDefault(name, List.of()))
        .stream().map(OpenApi::mapOf).toList();
  }

  private static List<Object> valuesOf(List<Map<String, Object>> parts, String name) {
    return parts.stream().map(part -> part.getOrDefault(name, "none")).toList();
  }

  private static String name(MatchResult variable) {
    return variable.group(1);
  }
}
