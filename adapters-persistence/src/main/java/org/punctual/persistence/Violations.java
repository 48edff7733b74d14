package org.punctual.persistence;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells what a database refused, by the SQLSTATE that H2 and PostgreSQL share. */
public final class Violations {

  private static final String UNIQUE_VIOLATION = "23505";

  private Violations() {}

  /** Says whether a row was refused because another has the same unique key. */
  public static boolean isOfUniqueness(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .anyMatch(refused -> UNIQUE_VIOLATION.equals(refused.getSQLState()));
  }
}
