package org.punctual.it.live;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An answer, as the OpenAPI document describes it. */
record DescribedAnswer(ApiDocument document, JsonObject description) {

  /** No answer is kept without asking the server again. */
  private static final Set<String> CACHE_CONTROLS = Set.of("no-store", "private, no-cache");

  /** Headers of HTTP and of the transport, which no operation has to describe. */
  private static final Set<String> GENERAL =
      Set.of(
          "cache-control",
          "connection",
          "content-encoding",
          "content-language",
          "content-length",
          "content-security-policy",
          "content-type",
          "date",
          "keep-alive",
          "referrer-policy",
          "strict-transport-security",
          "transfer-encoding",
          "vary",
          "x-content-type-options",
          "x-frame-options");

  /** What an answer to a method has otherwise. */
  List<String> deviations(String method, RawCall.Answer answer) {
    List<String> deviations = new ArrayList<>();
    Map<String, JsonObject> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    part("headers")
        .forEach((name, one) -> headers.put(name, document.resolved(one.asJsonObject())));
    headers.forEach((name, one) -> deviations.addAll(ofHeader(name, one, answer)));
    answer.headers().keySet().stream()
        .filter(name -> !GENERAL.contains(name.toLowerCase(Locale.ROOT)))
        .filter(name -> !headers.containsKey(name))
        .forEach(name -> deviations.add("undescribed header " + name));
    deviations.addAll(ofBody(method, answer));
    String cacheControl = answer.header("Cache-Control").orElse("none");
    if (!CACHE_CONTROLS.contains(cacheControl)) {
      deviations.add("Cache-Control " + cacheControl);
    }
    return deviations;
  }

  private List<String> ofHeader(String name, JsonObject header, RawCall.Answer answer) {
    JsonObject schema = header.getJsonObject("schema");
    return answer
        .header(name)
        .map(value -> faults("header " + name, schema, jsonOf(value, schema)))
        .orElseGet(
            () -> header.getBoolean("required", false) ? List.of("no header " + name) : List.of());
  }

  private List<String> ofBody(String method, RawCall.Answer answer) {
    JsonObject content = part("content");
    if (method.equals("HEAD") || content.isEmpty()) {
      return answer.body().isEmpty() ? List.of() : List.of("a body");
    }
    String type = answer.header("Content-Type").orElse("none").split(";", 2)[0];
    if (!content.containsKey(type)) {
      return List.of("content type " + type);
    }
    JsonObject schema = content.getJsonObject(type).getJsonObject("schema");
    return type.endsWith("json") ? faults("body", schema, answer.body()) : List.of();
  }

  private List<String> faults(String part, JsonObject schema, String json) {
    return document.schemas().faults(schema, json).stream()
        .map(fault -> part + ": " + fault)
        .toList();
  }

  private JsonObject part(String name) {
    return description.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
  }

  /** A header is text; its schema may describe it as a number. */
  private static String jsonOf(String value, JsonObject schema) {
    boolean isNumber = schema.getString("type").equals("integer") && value.matches("\\d+");
    return isNumber ? value : Json.createValue(value).toString();
  }
}
