package org.punctual.rest.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes answers as clients see them. */
public final class Json {

  private Json() {}

  /** The JSON of an answer. */
  public static String of(Object answer) {
    return new String(JsonAnswers.bytesOf(answer), UTF_8);
  }
}
