package org.punctual.application.operation;

/**
 * Describes a failure in one line of the log. During an outage each call fails, and a stack trace
 * for each call would flood the log.
 */
public final class FailureLine {

  private static final int LONGEST = 200;

  private FailureLine() {}

  /**
   * The line has type and message of the innermost cause, cut after 200 characters, without line
   * breaks.
   */
  public static String of(Throwable failure) {
    String line = Causes.innermost(failure).toString().replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
