package org.punctual.persistence.appointment;

import java.util.Locale;
import org.punctual.domain.appointment.Details;

/**
 * What a text is searched in, and the pattern it is searched by: both in lower case as Java makes
 * it, because what a database takes for the lower case of a letter depends on its locale.
 */
final class SearchText {

  /** Takes the meaning from {@code %}, {@code _} and itself. */
  static final char ESCAPE = '!';

  private SearchText() {}

  /** Title and notes, on lines of their own. */
  static String of(Details details) {
    return lower(details.title() + "\n" + details.notes().orElse(""));
  }

  /** The {@code LIKE} pattern of whatever holds a text, letter by letter. */
  static String patternOf(String text) {
    return "%" + lower(text).replaceAll("[!%_]", ESCAPE + "$0") + "%";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
