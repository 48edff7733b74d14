package org.punctual.scheduling.operation;

import org.punctual.application.operation.StoreFailures.Kind;

/**
 * Why the database cannot be used, in the words of an administrator.
 *
 * @param kind what an administrator has to do
 * @param words the cause, with the settings concerned, and without any secret
 */
record DatabaseTrouble(Kind kind, String words) {

  static DatabaseTrouble unreachable(String why) {
    return new DatabaseTrouble(Kind.UNREACHABLE, why);
  }

  /** Explains a failed attempt by the kind of its failure. */
  static DatabaseTrouble of(Kind kind, Throwable failure) {
    String words =
        switch (kind) {
          case USER -> "it refuses the sign-in by DB_USER and DB_PASSWORD";
          case NAME -> "it has no database of the name in DB_URL";
          case IN_USE -> "another process uses its file";
          case UNREACHABLE, OTHER -> shown(failure);
        };
    return new DatabaseTrouble(kind, words);
  }

  /** A driver may repeat the URL, which may hold a password. */
  private static String shown(Throwable failure) {
    return Failures.inWords(failure).replaceAll("jdbc:\\S+", "DB_URL");
  }
}
