package org.punctual.persistence;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Recognizes the constraint that a database enforced, by the SQLSTATE. */
public final class Violations {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String EXCLUSION_VIOLATION = "23P01";

  private Violations() {}

  /** Says whether a row was refused because another row has the same unique key. */
  public static boolean isOfUniqueness(Throwable failure) {
    return has(UNIQUE_VIOLATION, failure);
  }

  /**
   * Says whether a row was refused because another row excludes it. Only PostgreSQL has such a
   * constraint.
   */
  public static boolean isOfExclusion(Throwable failure) {
    return has(EXCLUSION_VIOLATION, failure);
  }

  private static boolean has(String state, Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .anyMatch(refused -> state.equals(refused.getSQLState()));
  }
}
