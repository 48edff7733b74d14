package org.punctual.it.live;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of an OpenAPI document (3.1, whose schemas are JSON Schema 2020-12). They are closed:
 * an object with a member that no schema describes has a fault. Formats are checked too.
 */
public final class ApiSchemas {

  private static final String PARTS = "$defs";
  private static final String REFERENCES = "#/components/schemas/";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialects.getOpenApi31(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonObject all;
  private final JsonValue closed;
  private final Map<JsonObject, Schema> compiled = new ConcurrentHashMap<>();

  ApiSchemas(JsonObject components) {
    this.all = components.getJsonObject("schemas");
    this.closed = closed(all);
  }

  /** The schema to which a reference refers; any other schema is returned as it is. */
  public JsonObject resolved(JsonObject schema) {
    return schema.containsKey("$ref")
        ? resolved(all.getJsonObject(schema.getString("$ref").substring(REFERENCES.length())))
        : schema;
  }

  /** The faults of a JSON text by a schema. */
  List<String> faults(JsonObject schema, String json) {
    return compiled.computeIfAbsent(schema, this::compile).validate(json, InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  private Schema compile(JsonObject schema) {
    String text =
        Json.createObjectBuilder(closed(schema).asJsonObject())
            .add(PARTS, closed)
            .build()
            .toString();
    return registry.getSchema(
        text.replace("\"" + REFERENCES, "\"#/" + PARTS + "/"), InputFormat.JSON);
  }

  private static JsonValue closed(JsonValue part) {
    return part instanceof JsonObject object ? closed(object) : part;
  }

  private static JsonValue closed(JsonObject schema) {
    JsonObjectBuilder builder = Json.createObjectBuilder();
    schema.forEach((name, part) -> builder.add(name, closed(part)));
    if (schema.containsKey("properties")
        && schema.containsKey("type")
        && !schema.containsKey("additionalProperties")) {
      builder.add("unevaluatedProperties", false);
    }
    return builder.build();
  }
}
