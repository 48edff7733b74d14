package org.punctual.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.it.live.ApiSchemas;

/**
 * Values that fit a schema. Where a schema says only that a value is text, the name of the member
 * decides, so that many requests get past the first check.
 */
final class SchemaValues {

  private static final int MOST_ITEMS = 4;
  private static final int MOST_DAYS = 729;
  private static final int BUSY_DAYS = 3;
  private static final int EXTERNAL_IDS = 50;
  private static final int REPEATED_KEYS = 40;
  private static final List<String> ZONES =
      List.of("Europe/Vienna", "UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia");
  private static final List<String> CHARACTERS =
      List.of("a", "Z", "7", " ", "\u00e4", "\u4e2d", "\uD83D\uDD70", "\u05d0", "'", "\"", "\\");

  private final ApiSchemas schemas;
  private final Known known;
  private final Dice dice;

  SchemaValues(ApiSchemas schemas, Known known, Dice dice) {
    this.schemas = schemas;
    this.known = known;
    this.dice = dice;
  }

  /** A value that fits the schema of a member or parameter. */
  JsonValue of(String name, JsonObject schema) {
    JsonObject whole = schemas.resolved(schema);
    if (whole.containsKey("enum")) {
      return dice.pick(whole.getJsonArray("enum"));
    }
    Set<String> types = typesOf(whole);
    if (types.contains("null") && dice.chance(0.2)) {
      return JsonValue.NULL;
    }
    if (types.contains("object")) {
      return object(whole);
    }
    if (types.contains("array")) {
      return array(whole);
    }
    if (types.contains("integer")) {
      return Json.createValue(number(whole));
    }
    return types.contains("boolean")
        ? dice.pick(List.of(JsonValue.TRUE, JsonValue.FALSE))
        : Json.createValue(text(name, whole));
  }

  /** A value as it is in an address or a header. */
  String textOf(String name, JsonObject schema) {
    JsonValue value = of(name, schema);
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private JsonObject object(JsonObject schema) {
    JsonArray required = schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    JsonObjectBuilder object = Json.createObjectBuilder();
    schema
        .getJsonObject("properties")
        .forEach(
            (name, part) -> {
              if (required.contains(Json.createValue(name)) || dice.chance(0.4)) {
                object.add(name, of(name, part.asJsonObject()));
              }
            });
    return object.build();
  }

  private JsonArray array(JsonObject schema) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    IntStream.range(0, dice.below(MOST_ITEMS))
        .forEach(any -> array.add(of("", schema.getJsonObject("items"))));
    return array.build();
  }

  private int number(JsonObject schema) {
    int least = schema.getInt("minimum", 0);
    return least + dice.below(schema.getInt("maximum", least + 1_000) - least + 1);
  }

  private String text(String name, JsonObject schema) {
    return switch (name) {
      case "start" -> start();
      case "timeZone" -> dice.pick(ZONES);
      case "externalId" -> "CRM-" + dice.below(EXTERNAL_IDS);
      case "cursor" -> dice.pick(known.cursors());
      case "If-Match", "If-None-Match" -> dice.pick(known.tags());
      case "Idempotency-Key" -> "key-" + dice.below(REPEATED_KEYS);
      default -> byFormat(schema.getString("format", ""));
    };
  }

  private String byFormat(String format) {
    return switch (format) {
      case "date" -> LocalDate.now(ZoneOffset.UTC).plusDays(dice.below(MOST_DAYS)).toString();
      case "uuid" ->
          new UUID(dice.below(Integer.MAX_VALUE), dice.below(Integer.MAX_VALUE)).toString();
      default -> words();
    };
  }

  /** Some starts are crowded in few days, so that hours are taken. */
  private String start() {
    int days = dice.chance(0.3) ? BUSY_DAYS : MOST_DAYS;
    OffsetDateTime start =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay()
            .atOffset(ZoneOffset.UTC)
            .plus(Duration.ofMinutes(dice.below(days * 24 * 60)));
    return dice.pick(
        List.of(
            start.toString(),
            start.toInstant().toString(),
            start.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 30)).toString(),
            start.toLocalDateTime().toString()));
  }

  private String words() {
    return IntStream.rangeClosed(0, dice.below(30))
        .mapToObj(any -> dice.pick(CHARACTERS))
        .collect(Collectors.joining("", "w", "."));
  }

  private static Set<String> typesOf(JsonObject schema) {
    JsonValue type = schema.get("type");
    return type instanceof JsonString one
        ? Set.of(one.getString())
        : type.asJsonArray().getValuesAs(JsonString::getString).stream()
            .collect(Collectors.toSet());
  }
}
