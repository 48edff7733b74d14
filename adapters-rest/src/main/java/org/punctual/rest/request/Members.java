package org.punctual.rest.request;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.punctual.domain.appointment.PatchMember;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.ProblemTexts;

/**
 * The members of a JSON object, read one by one. A fault in a member is kept as a complaint, and
 * the reading goes on. A member that is {@code null} counts as absent.
 */
public final class Members {

  private static final String TEXT = "a text";
  private static final String LIST = "a list";
  private static final String OBJECT = "an object";
  private static final String WHOLE_NUMBER = "a whole number";

  private final JsonObject object;
  private final String pointer;
  private final Complaints complaints;
  private final Set<String> known = new LinkedHashSet<>();

  private Members(JsonObject object, String pointer, Complaints complaints) {
    this.object = object;
    this.pointer = pointer;
    this.complaints = complaints;
  }

  /** The members of a value, if the value is an object. */
  static Optional<Members> of(JsonValue value, String pointer, Complaints complaints) {
    if (value instanceof JsonObject object) {
      return Optional.of(new Members(object, pointer, complaints));
    }
    complaints.add(() -> Complaint.aboutBody(pointer, "wrong-type", OBJECT));
    return Optional.empty();
  }

  /** A member that is a text. */
  public Optional<String> text(String name) {
    return member(name)
        .flatMap(value -> typed(name, value, JsonString.class, TEXT))
        .map(JsonString::getString);
  }

  /**
   * A member that is a text in a certain form.
   *
   * @param reader reads the text, or returns empty when it can't
   * @param otherwise finds the fault of an unreadable text: a key among the texts for {@code
   *     malformed-body}
   */
  public <T> Optional<T> text(
      String name, Function<String, Optional<T>> reader, UnaryOperator<String> otherwise) {
    Optional<String> text = text(name);
    Optional<T> read = text.flatMap(reader);
    text.filter(unread -> read.isEmpty()).map(otherwise).ifPresent(what -> complain(name, what));
    return read;
  }

  /**
   * A member of a merge patch, in which {@code null} is not the same as an absent member.
   *
   * @param reader reads the member of that name, or returns empty when it is {@code null} or can't
   *     be read
   */
  public <T> PatchMember<T> patch(String name, Function<String, Optional<T>> reader) {
    Optional<T> value = reader.apply(name);
    return object.containsKey(name) ? PatchMember.of(value) : PatchMember.absent();
  }

  /** The only allowed member, which is a text. */
  public Optional<String> onlyText(String name) {
    Optional<String> text = text(name);
    refuseOthers();
    return text;
  }

  /**
   * A whole number that must be there. A number beyond the range of {@code int} is read as the
   * nearest {@code int}, because all limits lie within that range.
   */
  public Optional<Integer> requiredNumber(String name) {
    Optional<JsonValue> value = member(name);
    if (value.isEmpty()) {
      complain(name, "missing-member", WHOLE_NUMBER);
      return Optional.empty();
    }
    Optional<Integer> number =
        value
            .filter(JsonNumber.class::isInstance)
            .flatMap(some -> WholeNumbers.of(((JsonNumber) some).bigDecimalValue()));
    if (number.isEmpty()) {
      complain(name, "wrong-type", WHOLE_NUMBER);
    }
    return number;
  }

  /**
   * A member that is a list of objects; no objects when it is absent.
   *
   * @param reader reads the members of one object, or returns empty when it can't
   */
  public <T> List<T> objects(String name, Function<Members, Optional<T>> reader) {
    String place = Pointers.to(pointer, name);
    List<JsonValue> elements = new ArrayList<>();
    member(name)
        .flatMap(value -> typed(name, value, JsonArray.class, LIST))
        .ifPresent(elements::addAll);
    List<T> read = new ArrayList<>();
    for (int index = 0; index < elements.size(); index++) {
      of(elements.get(index), Pointers.to(place, index), complaints)
          .flatMap(reader)
          .ifPresent(read::add);
    }
    return read;
  }

  /** Ends the reading: complains about every member that was not read. */
  public void refuseOthers() {
    String names = ProblemTexts.list(known);
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> complain(name, "unknown-member", names));
  }

  private Optional<JsonValue> member(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private <T> Optional<T> typed(String name, JsonValue value, Class<T> type, String wanted) {
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    complain(name, "wrong-type", wanted);
    return Optional.empty();
  }

  private void complain(String name, String what, Object... figures) {
    complaints.add(() -> Complaint.aboutBody(Pointers.to(pointer, name), what, figures));
  }
}
