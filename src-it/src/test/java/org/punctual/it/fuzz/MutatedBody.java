package org.punctual.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Changes a valid body at random: its values, its members, and at last its bytes. */
final class MutatedBody {

  private static final double RATE = 0.15;
  private static final int TOO_LARGE = 66_000;

  /** Changes of the text. Latin 1 keeps each byte, so that bytes can be changed as text. */
  private static final List<UnaryOperator<String>> BREAKS =
      List.of(
          text -> "",
          text -> text.substring(0, text.length() / 2),
          text -> text + text,
          text -> text + " trailing",
          text -> "\u00ef\u00bb\u00bf" + text,
          text -> text.replaceFirst("\"", "\"\u00ff"),
          text -> text.replaceFirst("\"", "\"\u00c3("),
          text -> text.replaceFirst("\"", "\"\u00ed\u00a0\u0080"),
          text -> text.replaceFirst("\"", "\"\u0000"),
          text -> text.replace('"', '\''),
          text -> text.replace("}", ",}"),
          text -> "/* comment */" + text,
          text -> "[" + text + "]",
          text -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
          text -> "[".repeat(20_000),
          text -> text + " ".repeat(TOO_LARGE),
          text -> text.replaceFirst("\\{", "{\"" + "k".repeat(10_000) + "\":1,"),
          text -> new String(text.getBytes(UTF_16), ISO_8859_1),
          text -> "\u001f\u008b\b\u0000\u0000",
          text -> "title=a&start=b");

  private final Dice dice;

  MutatedBody(Dice dice) {
    this.dice = dice;
  }

  /** The bytes of a value, each as one character; often as it is, otherwise changed. */
  String of(JsonValue valid) {
    if (dice.chance(0.45)) {
      return bytesOf(valid.toString());
    }
    String text = bytesOf(text(valid));
    return dice.chance(0.3) ? dice.pick(BREAKS).apply(text) : text;
  }

  private static String bytesOf(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private String text(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object(object);
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(this::part).collect(Collectors.joining(",", "[", "]"));
    }
    return value.toString();
  }

  private String part(JsonValue value) {
    return dice.chance(RATE) ? dice.pick(Odd.JSON) : text(value);
  }

  private String object(JsonObject object) {
    List<String> members = new ArrayList<>();
    object.forEach(
        (name, value) -> {
          if (!dice.chance(RATE / 2)) {
            members.add(member(name, value));
          }
          if (dice.chance(RATE / 4)) {
            members.add(member(name, value));
          }
        });
    if (dice.chance(RATE / 2)) {
      members.add(dice.pick(Odd.NAMES) + ":" + dice.pick(Odd.JSON));
    }
    return members.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private String member(String name, JsonValue value) {
    return Json.createValue(name) + ":" + part(value);
  }
}
