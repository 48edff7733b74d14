package org.punctual.rest;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The API's description, as it is served. */
public final class OpenApi {

  private static final Map<String, Object> DOCUMENT = load();

  private OpenApi() {}

  /** The part at a place of the document; references are followed. */
  public static Map<String, Object> at(String... names) {
    Map<String, Object> node = DOCUMENT;
    for (String name : names) {
      node = resolved(mapOf(node.get(name)));
    }
    return node;
  }

  /** The texts of a list in the document. */
  @SuppressWarnings("unchecked")
  public static List<String> textsOf(Object list) {
    return (List<String>) Objects.requireNonNull(list);
  }

  /** A part of the document, which must be there. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> mapOf(Object part) {
    return (Map<String, Object>) Objects.requireNonNull(part);
  }

  /** Every operation: its path, its method and its description. */
  public static Stream<Described> operations() {
    return at("paths").entrySet().stream()
        .flatMap(
            path ->
                mapOf(path.getValue()).entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("parameters"))
                    .map(
                        entry ->
                            new Described(path.getKey(), entry.getKey(), mapOf(entry.getValue()))));
  }

  /** Every answer of an operation, by its status. */
  public static Stream<Map.Entry<String, Map<String, Object>>> answersOf(Described operation) {
    return mapOf(operation.description().get("responses")).entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), resolved(mapOf(entry.getValue()))));
  }

  /** An operation. */
  public record Described(String path, String method, Map<String, Object> description) {

    /** The operation's id. */
    public String id() {
      return (String) description.get("operationId");
    }
  }

  private static Map<String, Object> resolved(Map<String, Object> node) {
    Object reference = node.get("$ref");
    return reference == null ? node : at(reference.toString().substring(2).split("/"));
  }

  private static Map<String, Object> load() {
    InputStream file = OpenApi.class.getResourceAsStream("/META-INF/openapi.yaml");
    return new Yaml().load(Objects.requireNonNull(file));
  }
}
