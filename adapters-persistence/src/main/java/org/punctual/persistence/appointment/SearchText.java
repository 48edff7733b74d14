package org.punctual.persistence.appointment;

import java.util.Locale;
import org.punctual.domain.appointment.Details;

/**
 * The text that is searched, and the pattern of a search. Both are in lower case as Java makes it,
 * because a database's lower case depends on its locale.
 */
final class SearchText {

  /** Takes the special meaning from {@code %}, {@code _} and itself. */
  static final char ESCAPE = '!';

  private SearchText() {}

  /** Title and notes, on separate lines. */
  static String of(Details details) {
    return lower(details.title() + "\n" + details.notes().orElse(""));
  }

  /** The {@code LIKE} pattern of everything that contains a text literally. */
  static String patternOf(String text) {
    return "%" + lower(text).replaceAll("[!%_]", ESCAPE + "$0") + "%";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
