package org.punctual.domain.calendarfeed;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.account.AccountId;

/**
 * The feed link of an owner: a secret address at which other programs read the owner's calendar.
 * The secret opens nothing else. An owner has at most one feed link, which works until the owner
 * revokes it.
 *
 * @param tokenHash the SHA-256 of the secret, and all that is stored of it; the secret itself has
 *     256 random bits
 * @param createdAt when the owner created the feed link
 */
public record CalendarFeed(AccountId owner, String tokenHash, Instant createdAt) {

  /** How far back the feed reaches. */
  public static final Duration PAST = Duration.ofDays(90);

  /** The earliest start of an appointment in the feed, included. */
  public static Instant beginAt(Instant now) {
    return now.minus(PAST);
  }
}
