package org.punctual.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.punctual.it.fuzz.GeneratedCall.Header;
import org.punctual.it.live.ApiDocument;
import org.punctual.it.live.ApiOperation;

/** Generates the calls of one partner from the OpenAPI document. The seed decides everything. */
final class CallGenerator {

  private static final List<String> MADE_UP_HEADERS =
      List.of(
          "Accept",
          "Accept",
          "Accept-Language",
          "Accept-Encoding",
          "Content-Encoding",
          "Content-Language",
          "Cookie",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "Idempotency-Key",
          "Origin",
          "Range",
          "X-Http-Method-Override",
          "X-Made-Up",
          "X-Request-Id");

  private final ApiDocument document;
  private final Known known;
  private final String key;
  private final long seed;

  CallGenerator(ApiDocument document, Known known, String key, long seed) {
    this.document = document;
    this.known = known;
    this.key = key;
    this.seed = seed;
  }

  /** The call with a number. */
  GeneratedCall call(int number) {
    Dice dice = Dice.of(seed, number);
    SchemaValues values = new SchemaValues(document.schemas(), known, dice);
    ApiOperation operation = dice.pick(document.operations());
    List<Header> headers = new ArrayList<>(keys(dice));
    headers.add(address(dice));
    operation.parametersIn("header").stream()
        .filter(any -> dice.chance(0.3))
        .forEach(parameter -> headers.add(header(parameter, values, dice)));
    if (dice.chance(0.12)) {
      headers.add(new Header(dice.pick(MADE_UP_HEADERS), dice.pick(Odd.HEADER)));
    }
    boolean hasBody = !operation.bodyTypes().isEmpty() && !dice.chance(0.05);
    if (hasBody && !dice.chance(0.03)) {
      headers.add(new Header("Content-Type", contentType(operation, dice)));
    }
    return new GeneratedCall(
        dice.chance(0.05) ? dice.pick(Odd.METHODS) : operation.method(),
        path(operation, dice) + query(operation, values, dice),
        headers,
        hasBody ? body(operation, values, dice) : "");
  }

  private List<Header> keys(Dice dice) {
    if (dice.chance(0.9)) {
      return List.of(new Header("Authorization", "Bearer " + key));
    }
    if (dice.chance(0.4)) {
      return List.of(new Header("X-API-Key", key));
    }
    return dice.chance(0.3)
        ? List.of()
        : List.of(
            new Header("Authorization", "Bearer " + dice.pick(Odd.HEADER)),
            new Header("X-API-Key", dice.chance(0.5) ? key : dice.pick(Odd.HEADER)));
  }

  /**
   * A client address that the call claims. Calls without a valid key are limited by their address,
   * and other tests make such calls too.
   */
  private static Header address(Dice dice) {
    return new Header("X-Forwarded-For", "198.51." + dice.below(256) + "." + (1 + dice.below(254)));
  }

  private static Header header(JsonObject parameter, SchemaValues values, Dice dice) {
    String name = parameter.getString("name");
    String value =
        dice.chance(0.3)
            ? dice.pick(Odd.HEADER)
            : values.textOf(name, parameter.getJsonObject("schema"));
    return new Header(name, value);
  }

  private static String contentType(ApiOperation operation, Dice dice) {
    return dice.chance(0.06)
        ? dice.pick(Odd.HEADER)
        : dice.pick(List.copyOf(operation.bodyTypes()));
  }

  private String path(ApiOperation operation, Dice dice) {
    String path =
        operation.pathWith(
            name -> {
              if (dice.chance(0.15)) {
                return dice.pick(Odd.ADDRESS);
              }
              return name.equals("token") ? known.feed() : dice.pick(known.ids());
            });
    return dice.chance(0.03) ? path + dice.pick(Odd.PATH_ENDS) : path;
  }

  private static String query(ApiOperation operation, SchemaValues values, Dice dice) {
    List<String> parts = new ArrayList<>();
    for (JsonObject parameter : operation.parametersIn("query")) {
      double wanted = parameter.getBoolean("required", false) ? 0.95 : 0.35;
      if (dice.chance(wanted)) {
        parts.add(parameter(parameter, values, dice));
      }
    }
    if (dice.chance(0.03)) {
      parts.add(dice.pick(Odd.ADDRESS) + "=" + dice.pick(Odd.ADDRESS));
    }
    if (dice.chance(0.03)) {
      parts.addAll(List.copyOf(parts));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static String parameter(JsonObject parameter, SchemaValues values, Dice dice) {
    String name = parameter.getString("name");
    if (dice.chance(0.06)) {
      return name + "=" + dice.pick(Odd.ADDRESS);
    }
    if (dice.chance(0.02)) {
      return name + "=" + dice.pick(Odd.QUERY);
    }
    String valid = values.textOf(name, parameter.getJsonObject("schema"));
    return name + "=" + URLEncoder.encode(valid, UTF_8);
  }

  private static String body(ApiOperation operation, SchemaValues values, Dice dice) {
    JsonObject schema = operation.body().orElseThrow().getJsonObject("schema");
    return new MutatedBody(dice).of(values.of("", schema));
  }
}
