package org.punctual.scheduling.operation;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.operation.Outages;

/**
 * Why the database cannot be used, in the words of an administrator.
 *
 * @param kind what an administrator has to do
 * @param words the cause, with the settings concerned, and without any secret
 */
record DatabaseTrouble(Kind kind, String words) {

  /** What an administrator has to do. */
  enum Kind {
    /** The database must be started, or its address corrected. */
    UNREACHABLE,
    /** Name or password must be corrected. */
    USER,
    /** The database must be created, or its name corrected. */
    NAME,
    /** Another process must release the embedded database. */
    IN_USE,
    /** Something else, which the log describes in full. */
    OTHER
  }

  private static final int MAX_CAUSES = 32;

  static DatabaseTrouble unreachable(String why) {
    return new DatabaseTrouble(Kind.UNREACHABLE, why);
  }

  /** Explains a failed attempt by the SQLSTATE behind it. */
  static DatabaseTrouble of(Throwable failure) {
    Optional<SQLException> sql =
        causesOf(failure)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .reduce((outer, inner) -> inner);
    String state = sql.map(SQLException::getSQLState).orElse("");
    return switch (state) {
      case "28000", "28P01" ->
          new DatabaseTrouble(Kind.USER, "it refuses the sign-in by DB_USER and DB_PASSWORD");
      case "3D000", "90013", "90146" ->
          new DatabaseTrouble(Kind.NAME, "it has no database of the name in DB_URL");
      case "90020" -> new DatabaseTrouble(Kind.IN_USE, "another process uses its file");
      default ->
          new DatabaseTrouble(
              Outages.isBehind(failure) ? Kind.UNREACHABLE : Kind.OTHER, shown(failure));
    };
  }

  /** A driver may repeat the URL, which may hold a password. */
  private static String shown(Throwable failure) {
    return Failures.inWords(failure).replaceAll("jdbc:\\S+", "DB_URL");
  }

  private static Stream<Throwable> causesOf(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
