package org.punctual.rest.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.punctual.domain.Reason;

/**
 * What the API says about its problems, in English: the words stand in {@code problems.properties}.
 */
public final class ProblemTexts {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "org.punctual.rest.problem.problems", Locale.ROOT, ProblemTexts.class.getClassLoader());

  /** The most characters of a client's text that an answer repeats. */
  static final int LONGEST_ECHO = 200;

  private ProblemTexts() {}

  /** The kind of problem, the same for each of its occurrences. */
  static String title(Reason reason) {
    return WORDS.getString(reason.code() + ".title");
  }

  /** What is wrong this time, and how to mend it. */
  static String detail(Reason reason, Object... figures) {
    return detail(reason.code(), figures);
  }

  /**
   * What is wrong this time, and how to mend it.
   *
   * @param key the reason's code, or the code and what exactly is wrong, {@code
   *     malformed-body.wrong-type}
   */
  static String detail(String key, Object... figures) {
    return new MessageFormat(WORDS.getString(key + ".detail"), Locale.ENGLISH)
        .format(Arrays.stream(figures).map(ProblemTexts::shown).toArray());
  }

  /** What the page about the reason explains. */
  static String help(Reason reason) {
    return WORDS.getString(reason.code() + ".help");
  }

  /** Several names in a sentence. */
  public static String list(Collection<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  /**
   * A text of the client as an answer repeats it: its first {@value #LONGEST_ECHO} characters, then
   * an ellipsis.
   */
  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_ECHO) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
  }

  private static Object shown(Object figure) {
    return figure instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : figure instanceof Number ? figure : shortened(figure.toString());
  }
}
