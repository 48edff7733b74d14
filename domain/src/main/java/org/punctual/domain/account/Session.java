package org.punctual.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in of an owner in one browser.
 *
 * <p>A session begins with signing in, and ends with signing out, here or from another session. It
 * also ends after 12 hours without a request, and 14 days after signing in. It also ends when the
 * account is locked, removed, or gets another password (OWASP ASVS 5.0 §7).
 *
 * @param lastUsedAt when the session was last used, to a minute
 */
public record Session(
    SessionId id, AccountId owner, Instant signedInAt, Instant lastUsedAt, SessionClient client) {

  /** A session ends after this time without a request. */
  public static final Duration LONGEST_IDLE = Duration.ofHours(12);

  /** A session ends this long after signing in, even while it is used. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** The next use is noted this long after the last noted use. */
  public static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  /** A session that begins now. */
  public static Session begun(SessionId id, AccountId owner, SessionClient client, Instant now) {
    return new Session(id, owner, now, now, client);
  }

  /** The session, used at {@code now}. */
  public Session usedAt(Instant now, SessionClient from) {
    return new Session(id, owner, signedInAt, now, from);
  }

  /**
   * Says whether the time of the session is over. Uses are noted to a minute, so the idle time is
   * one minute longer.
   */
  public boolean isOver(Instant now) {
    return !now.isBefore(signedInAt.plus(LONGEST))
        || !now.isBefore(lastUsedAt.plus(LONGEST_IDLE).plus(USE_NOTED_EVERY));
  }

  /** Says whether the last use noted is a minute old, so that this use is worth a write. */
  public boolean useIsWorthNoting(Instant now) {
    return !now.isBefore(lastUsedAt.plus(USE_NOTED_EVERY));
  }
}
