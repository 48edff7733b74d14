package org.punctual.web.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.punctual.application.usage.BrowsingUsage;
import org.punctual.domain.account.Account;
import org.punctual.domain.usage.Period;

/** The calls that partners made for an owner. */
@ApplicationScoped
class OwnedUsage {

  /** The most single calls in the archive. The totals of days are complete. */
  private static final int MOST_CALLS = 10_000;

  private final BrowsingUsage usage;
  private final Clock clock;

  @Inject
  OwnedUsage(BrowsingUsage usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
  }

  /** Writes the totals of all days and the newest calls. */
  void write(Account owner, JsonGenerator json) {
    ZoneId zone = owner.profile().timeZone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate first = LocalDate.ofInstant(owner.registeredAt(), zone);
    // One day earlier, because the owner may have had another zone then.
    Period all = new Period(first.minusDays(1), today, zone);
    new AccountJson(json)
        .writeUsage(usage.daily(owner.id(), all), usage.latest(owner.id(), all, MOST_CALLS));
  }
}
