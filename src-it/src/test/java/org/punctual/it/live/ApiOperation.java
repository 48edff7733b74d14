package org.punctual.it.live;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An operation of the API, as the OpenAPI document describes it. */
public final class ApiOperation {

  /** The path of the API, which the paths of the document continue. */
  static final String BASE = "/api/v1";

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
  private static final Pattern SCOPE = Pattern.compile("Needs the scope `([a-z:]+)`");

  private final ApiDocument document;
  private final String path;
  private final String method;
  private final JsonObject description;

  private ApiOperation(ApiDocument document, String path, String method, JsonObject description) {
    this.document = document;
    this.path = path;
    this.method = method;
    this.description = description;
  }

  /** An operation with the parameters that all operations at its path share. */
  static ApiOperation of(
      ApiDocument document, String path, String method, JsonObject own, JsonArray shared) {
    JsonArray parameters =
        Json.createArrayBuilder(shared)
            .addAll(
                Json.createArrayBuilder(
                    own.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()))
            .build();
    JsonObject all = Json.createObjectBuilder(own).add("parameters", parameters).build();
    return new ApiOperation(document, path, method.toUpperCase(Locale.ROOT), all);
  }

  /** Its id, such as {@code appointments.get}. */
  public String id() {
    return description.getString("operationId");
  }

  /** Its method in capitals. */
  public String method() {
    return method;
  }

  /** Says whether its path has a part that the client chooses. */
  public boolean hasVariablePath() {
    return VARIABLE.matcher(path).find();
  }

  /** Its path from the root of the server. Names in braces are replaced. */
  public String pathWith(Function<String, String> values) {
    return BASE
        + VARIABLE
            .matcher(path)
            .replaceAll(name -> values.apply(name.group().substring(1, name.group().length() - 1)));
  }

  /** The scope that a key needs. */
  public Optional<String> scope() {
    return SCOPE
        .matcher(description.getString("description", ""))
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The descriptions of its parameters at a place: {@code query}, {@code header}. */
  public List<JsonObject> parametersIn(String place) {
    return description.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
        .map(document::resolved)
        .filter(parameter -> parameter.getString("in").equals(place))
        .toList();
  }

  /** The types in which it takes a body; empty without a body. */
  public Set<String> bodyTypes() {
    return bodies().keySet();
  }

  /** The description of its body: with a schema and an example. */
  public Optional<JsonObject> body() {
    return Stream.of(bodies())
        .flatMap(bodies -> bodies.values().stream())
        .findFirst()
        .map(JsonValue::asJsonObject);
  }

  /** Says whether a path is one of this operation. A slash at its end is ignored. */
  boolean isAt(String called) {
    String literal = VARIABLE.matcher(BASE + path).replaceAll("\\\\E[^/;]+\\\\Q");
    String end = path.contains(".") ? "" : "/?";
    return called.matches("\\Q" + literal + "\\E" + end);
  }

  /** The description of the answer with a status. */
  Optional<JsonObject> answer(int status) {
    return Optional.ofNullable(
            description.getJsonObject("responses").getJsonObject(String.valueOf(status)))
        .map(document::resolved);
  }

  private JsonObject bodies() {
    return description.containsKey("requestBody")
        ? document.resolved(description.getJsonObject("requestBody")).getJsonObject("content")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public String toString() {
    return id();
  }
}
