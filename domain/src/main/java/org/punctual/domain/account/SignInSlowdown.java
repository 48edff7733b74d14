package org.punctual.domain.account;

import java.time.Duration;

/**
 * How long a person has to wait before the next try after failures to sign in. The first four
 * failures need no wait, so that five tries can follow each other. After the fifth failure the wait
 * is two seconds, and it doubles up to one minute. Failures are counted for one client at one
 * address. A stranger therefore never locks out the owner, who comes from elsewhere.
 */
public final class SignInSlowdown {

  /** Failures older than this are forgotten. */
  public static final Duration MEMORY = Duration.ofMinutes(15);

  private static final int FAILURES_WITHOUT_WAIT = 4;
  private static final int MAX_DOUBLINGS = 5;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private SignInSlowdown() {}

  /** The wait after that many failures within {@link #MEMORY}, counted from the last of them. */
  public static Duration afterFailures(int failures) {
    if (failures <= FAILURES_WITHOUT_WAIT) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FAILURES_WITHOUT_WAIT, MAX_DOUBLINGS + 1);
    Duration wait = Duration.ofSeconds(1L << doublings);
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
