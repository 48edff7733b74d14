package org.punctual.it.live;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An example in the OpenAPI document.
 *
 * @param place where it is, as a JSON pointer
 * @param schema describes it
 */
public record ApiExample(ApiDocument document, String place, JsonObject schema, JsonValue value) {

  /** The faults of the example by its schema. */
  public List<String> faults() {
    return document.schemas().faults(schema, value.toString());
  }

  @Override
  public String toString() {
    return place;
  }

  /** The examples in a part of a document. */
  static Stream<ApiExample> in(ApiDocument document, String place, JsonValue part) {
    if (part instanceof JsonObject object) {
      return Stream.concat(
          of(document, place, object),
          object.entrySet().stream()
              .flatMap(one -> in(document, place + "/" + one.getKey(), one.getValue())));
    }
    return part instanceof JsonArray array
        ? array.stream().flatMap(one -> in(document, place, one))
        : Stream.empty();
  }

  /** The examples of a schema, or of a body, parameter or header that has a schema. */
  private static Stream<ApiExample> of(ApiDocument document, String place, JsonObject part) {
    Stream<JsonValue> values =
        Stream.of(
                Optional.ofNullable(part.get("example")).stream(),
                part.get("examples") instanceof JsonArray list
                    ? list.stream()
                    : Stream.<JsonValue>empty(),
                part.get("examples") instanceof JsonObject named
                    ? named.values().stream()
                        .map(one -> document.resolved(one.asJsonObject()).get("value"))
                    : Stream.<JsonValue>empty())
            .flatMap(one -> one);
    boolean isSchema = part.containsKey("type") || part.containsKey("$ref");
    return part.get("schema") instanceof JsonObject schema
        ? values.map(value -> new ApiExample(document, place, schema, value))
        : values.filter(any -> isSchema).map(value -> new ApiExample(document, place, part, value));
  }
}
