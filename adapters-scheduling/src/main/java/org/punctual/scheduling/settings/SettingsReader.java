package org.punctual.scheduling.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.domain.Coded;

/**
 * Reads settings one by one and collects the wrong settings, so that all can be corrected at once.
 */
final class SettingsReader {

  private final Function<String, Optional<String>> source;
  private final List<Wrong> wrong = new ArrayList<>();

  SettingsReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** A text without white space around it; a blank text counts as unset. */
  Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** A text with the white space around it; an empty text counts as unset. */
  Optional<String> exactly(String name) {
    return source.apply(name).filter(value -> !value.isEmpty());
  }

  /** A whole number within limits, both included. */
  int number(String name, int otherwise, int least, int most) {
    Optional<String> given = text(name);
    OptionalInt number = given.map(SettingsReader::parsed).orElse(OptionalInt.of(otherwise));
    if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
      refuse(
          name,
          "is \"" + given.orElse("") + "\"",
          "Set it to a whole number from " + least + " to " + most + ", or unset it");
      return otherwise;
    }
    return number.getAsInt();
  }

  /**
   * A constant of an enum, by its name in lower case. White space is not trimmed, because the
   * server reads the setting too.
   */
  <E extends Enum<E> & Coded> E choice(String name, E otherwise) {
    E[] all = otherwise.getDeclaringClass().getEnumConstants();
    Optional<String> given = exactly(name);
    Optional<E> chosen =
        given.flatMap(value -> Arrays.stream(all).filter(e -> value.equals(e.code())).findFirst());
    if (given.isPresent() && chosen.isEmpty()) {
      String words = Arrays.stream(all).map(Coded::code).collect(Collectors.joining(", "));
      refuse(name, "is \"" + given.get() + "\"", "Set it to one of " + words + ", or unset it");
    }
    return chosen.orElse(otherwise);
  }

  /** Notes that a setting is wrong. */
  void refuse(String name, String what, String remedy) {
    refuse(new Wrong(name, what, remedy));
  }

  /** Notes that a setting is wrong. */
  void refuse(Wrong setting) {
    wrong.add(setting);
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettings when a setting was wrong
   */
  void refuseIfAnyIsWrong() {
    if (!wrong.isEmpty()) {
      throw new InvalidSettings(wrong);
    }
  }

  private static OptionalInt parsed(String value) {
    try {
      return OptionalInt.of(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
