package org.punctual.application.operation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes outages from defects. During an outage the database is unreachable, or all its
 * resources are busy. An outage ends without a correction.
 */
public final class Outages {

  private static final int MAX_CAUSES = 32;
  private static final int LONGEST_LINE = 200;

  /**
   * Classes of SQLSTATE: connection exception, transaction rollback (deadlock), insufficient
   * resources, operator intervention, system error; HYT00 is H2's lock time-out.
   */
  private static final Set<String> STATES = Set.of("08", "40", "53", "57", "58", "HY");

  /**
   * H2: the database is closed, was closed, or its connection broke. PostgreSQL: the database
   * waited too long for the next statement of a transaction, and ended the transaction.
   */
  private static final Set<String> OTHER_STATES = Set.of("90067", "90098", "90121", "25P03");

  private Outages() {}

  /** Says whether an outage caused a failure. */
  public static boolean isBehind(Throwable failure) {
    return causesOf(failure).anyMatch(Outages::isOutage);
  }

  /**
   * Describes the cause of a failure in one line of the log. The line has type and message of the
   * innermost cause, cut after 200 characters, without line breaks. During an outage each call
   * fails, and a stack trace for each call would flood the log.
   */
  public static String inOneLine(Throwable failure) {
    String cause = causesOf(failure).reduce(failure, (outer, inner) -> inner).toString();
    String line = cause.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }

  private static Stream<Throwable> causesOf(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof StoreUnavailable
        || cause instanceof SQLTransientException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLRecoverableException
        || (cause instanceof SQLException sql && isOutageState(sql.getSQLState()));
  }

  private static boolean isOutageState(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (STATES.contains(state.substring(0, 2)) || OTHER_STATES.contains(state));
  }
}
