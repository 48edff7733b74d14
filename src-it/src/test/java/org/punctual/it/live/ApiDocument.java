package org.punctual.it.live;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI document that the servers serve. Every answer of the API must be as it describes. */
public final class ApiDocument {

  private static final Set<String> NO_METHODS = Set.of("parameters", "summary", "description");

  /** The answers to requests that are no operation: an unknown path or method. */
  private static final Map<Integer, String> GENERAL =
      Map.of(
          204, "Options",
          400, "BadQuery",
          401, "Unauthorized",
          404, "NotFound",
          405, "MethodNotAllowed",
          406, "NotAcceptable",
          415, "UnsupportedMediaType",
          429, "RateLimited",
          500, "Internal",
          503, "Unavailable");

  private static final Pattern BELOW = Pattern.compile(ApiOperation.BASE + "([/;?]|$)");

  /** Paths that the server refuses before it chooses an application. */
  private static final Pattern REFUSED =
      Pattern.compile("[^?]*%([01].|7[fF]|(?![0-9A-Fa-f]{2})).*");

  /** All servers run the same release. */
  private static final AtomicReference<ApiDocument> SERVED = new AtomicReference<>();

  private final JsonObject document;
  private final ApiSchemas schemas;
  private final List<ApiOperation> operations;

  private ApiDocument(JsonObject document) {
    this.document = document;
    this.schemas = new ApiSchemas(document.getJsonObject("components"));
    this.operations =
        document.getJsonObject("paths").entrySet().stream()
            .flatMap(path -> operationsAt(path.getKey(), path.getValue().asJsonObject()))
            .toList();
  }

  /** The document that a server serves, which is read once for all servers. */
  public static ApiDocument of(LiveServer server) {
    synchronized (SERVED) {
      return SERVED.updateAndGet(known -> known == null ? parsed(read(server)) : known);
    }
  }

  /** A document in JSON. */
  static ApiDocument parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return new ApiDocument(reader.readObject());
    }
  }

  /** Says whether the document describes the answers at a path. */
  static boolean covers(String path) {
    return BELOW.matcher(path).lookingAt();
  }

  /** Every operation. */
  public List<ApiOperation> operations() {
    return operations;
  }

  /** Every code of a problem. */
  public List<String> codes() {
    return document
        .getJsonObject("components")
        .getJsonObject("schemas")
        .getJsonObject("ProblemCode")
        .getJsonArray("enum")
        .getValuesAs(JsonString::getString);
  }

  /** Every example, also of schemas. */
  public List<ApiExample> examples() {
    return ApiExample.in(this, "", document).toList();
  }

  /** The schemas of the document. */
  public ApiSchemas schemas() {
    return schemas;
  }

  /**
   * Checks an answer.
   *
   * @param path with its query
   * @throws AssertionError when the document does not describe the answer
   */
  void check(String method, String path, RawCall.Answer answer) {
    List<String> deviations = deviations(method, path, answer);
    if (!deviations.isEmpty()) {
      throw new AssertionError(
          "Not as the OpenAPI document describes: %s %s%n%s%n%d %s%n%s"
              .formatted(
                  method,
                  path,
                  String.join(System.lineSeparator(), deviations),
                  answer.status(),
                  answer.headers(),
                  answer.body()));
    }
  }

  /** Says whether the server gave an answer before it chose an application. */
  public static boolean isServersOwn(String path, RawCall.Answer answer) {
    return answer.status() == 400
        && answer.header("X-Request-Id").isEmpty()
        && REFUSED.matcher(path).matches();
  }

  /** What the document does not describe about an answer. */
  List<String> deviations(String method, String path, RawCall.Answer answer) {
    if (isServersOwn(path, answer)) {
      return List.of();
    }
    String plain = path.split("\\?", 2)[0];
    return described(method, plain, answer.status())
        .map(described -> described.deviations(method, answer))
        .orElseGet(() -> List.of("status " + answer.status()));
  }

  /** The part to which a reference refers; any other part is returned as it is. */
  JsonObject resolved(JsonObject part) {
    return part.containsKey("$ref")
        ? resolved(
            Json.createPointer(part.getString("$ref").substring(1))
                .getValue(document)
                .asJsonObject())
        : part;
  }

  private Optional<DescribedAnswer> described(String method, String path, int status) {
    // The server reads methods in any case, and shows them to applications in capitals.
    String asked = method.equals("HEAD") ? "GET" : method.toUpperCase(Locale.ROOT);
    return operations.stream()
        .filter(one -> one.method().equals(asked) && one.isAt(path))
        .findFirst()
        .map(operation -> operation.answer(status))
        .orElseGet(() -> Optional.ofNullable(GENERAL.get(status)).map(this::general))
        .map(answer -> new DescribedAnswer(this, answer));
  }

  private JsonObject general(String name) {
    return document.getJsonObject("components").getJsonObject("responses").getJsonObject(name);
  }

  private Stream<ApiOperation> operationsAt(String path, JsonObject item) {
    JsonArray shared = item.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    return item.keySet().stream()
        .filter(name -> !NO_METHODS.contains(name))
        .map(name -> ApiOperation.of(this, path, name, item.getJsonObject(name), shared));
  }

  private static String read(LiveServer server) {
    try {
      return Http.send(HttpRequest.newBuilder(server.at("/openapi?format=JSON"))).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
