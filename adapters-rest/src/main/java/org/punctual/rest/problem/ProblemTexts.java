package org.punctual.rest.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.punctual.domain.Coded;
import org.punctual.domain.Reason;

/** The English texts of problems, from {@code problems.properties}. */
public final class ProblemTexts {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "org.punctual.rest.problem.problems", Locale.ROOT, ProblemTexts.class.getClassLoader());

  /** The most characters of a client's text that an answer repeats. */
  static final int LONGEST_ECHO = 200;

  private ProblemTexts() {}

  /** The title of a reason, the same for each occurrence. */
  static String title(Reason reason) {
    return WORDS.getString(reason.code() + ".title");
  }

  /**
   * What is wrong this time, and how to mend it. When the first figure is a constant, such as a
   * status, it may have a text of its own.
   */
  static String detail(Reason reason, Object... figures) {
    return detail(reason.code() + variantOf(reason, figures), figures);
  }

  private static String variantOf(Reason reason, Object... figures) {
    String variant = figures.length > 0 && figures[0] instanceof Coded of ? "." + of.code() : "";
    return WORDS.containsKey(reason.code() + variant + ".detail") ? variant : "";
  }

  /**
   * What is wrong this time, and how to mend it.
   *
   * @param key the reason's code, or the code and the exact fault, {@code
   *     malformed-body.wrong-type}
   */
  static String detail(String key, Object... figures) {
    return new MessageFormat(WORDS.getString(key + ".detail"), Locale.ENGLISH)
        .format(Arrays.stream(figures).map(ProblemTexts::shown).toArray());
  }

  /** The explanation on the page about a reason. */
  static String help(Reason reason) {
    return WORDS.getString(reason.code() + ".help");
  }

  /** What the page about a reason advises the caller to do. */
  static String remedy(Reason reason) {
    return WORDS.getString(reason.code() + ".remedy");
  }

  /** A list of names for a sentence. */
  public static String list(Collection<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  /**
   * A client's text as an answer repeats it. A longer text is cut after {@value #LONGEST_ECHO}
   * characters, and an ellipsis follows.
   */
  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_ECHO) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
  }

  private static Object shown(Object figure) {
    return figure instanceof Coded constant
        ? constant.code()
        : figure instanceof Number ? figure : shortened(figure.toString());
  }
}
