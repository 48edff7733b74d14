package org.punctual.rest.request;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Json;

/**
 * Reads JSON strictly: no repeated member, no more than {@link #MAX_DEPTH} levels, no text after
 * the end. Numbers are kept as they are written.
 */
final class StrictJson {

  /** The most levels of nested objects and arrays. */
  static final int MAX_DEPTH = 32;

  private static final JsonParserFactory PARSERS = Json.PROVIDER.createParserFactory(Map.of());

  private final JsonParser parser;

  /** Names and indexes that lead to the value being read. They are written out only for a fault. */
  private final Deque<Object> path = new ArrayDeque<>();

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads one value.
   *
   * @throws MalformedJson with the first fault
   */
  static JsonValue read(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      return new StrictJson(parser).whole();
    } catch (JsonParsingException broken) {
      throw malformed("", "broken", TextPosition.of(broken.getLocation(), text).figures());
    } catch (MalformedJson found) {
      throw found;
    } catch (RuntimeException unreadable) {
      // Each parser throws its own exception at the end of the text, or at a number beyond its
      // limits.
      throw malformed("", "broken-somewhere");
    }
  }

  private JsonValue whole() {
    JsonValue value = value(parser.next());
    refuseTrailingText();
    return value;
  }

  private void refuseTrailingText() {
    boolean more;
    try {
      more = parser.hasNext();
    } catch (JsonParsingException text) {
      more = true;
    }
    if (more) {
      throw malformed("", "trailing-text");
    }
  }

  private JsonValue value(Event event) {
    boolean nests = event == Event.START_OBJECT || event == Event.START_ARRAY;
    if (nests && path.size() >= MAX_DEPTH) {
      throw malformed(pointer(), "too-deep", MAX_DEPTH);
    }
    return switch (event) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      default -> parser.getValue();
    };
  }

  private JsonValue object() {
    JsonObjectBuilder object = Json.PROVIDER.createObjectBuilder();
    Set<String> names = new HashSet<>();
    while (parser.next() == Event.KEY_NAME) {
      String name = parser.getString();
      path.addLast(name);
      if (!names.add(name)) {
        throw malformed(pointer(), "repeated-member");
      }
      object.add(name, value(parser.next()));
      path.removeLast();
    }
    return object.build();
  }

  private JsonValue array() {
    JsonArrayBuilder array = Json.PROVIDER.createArrayBuilder();
    Event event = parser.next();
    for (int index = 0; event != Event.END_ARRAY; index++) {
      path.addLast(index);
      array.add(value(event));
      path.removeLast();
      event = parser.next();
    }
    return array.build();
  }

  private String pointer() {
    String pointer = "";
    for (Object step : path) {
      pointer =
          step instanceof Integer index
              ? Pointers.to(pointer, index)
              : Pointers.to(pointer, step.toString());
    }
    return pointer;
  }

  private static MalformedJson malformed(String pointer, String what, Object... figures) {
    return new MalformedJson(Complaint.aboutBody(pointer, what, figures));
  }
}
