package org.punctual.application.operator;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.punctual.application.UseCase;
import org.punctual.application.usage.UsageRecords;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.DailyCalls;

/** An operator sees how much the API of the whole installation is used. */
@UseCase
public class BrowsingCalls {

  private static final int DAYS = 7;

  private final OperatorRights rights;
  private final UsageRecords usage;
  private final Clock clock;

  @Inject
  public BrowsingCalls(OperatorRights rights, UsageRecords usage, Clock clock) {
    this.rights = rights;
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * The calls of all owners together on the last seven days in UTC, today included, the earliest
   * day first.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code OPERATOR_REQUIRED}
   */
  public List<DailyCalls> ofLastDays(AccountId operator) {
    rights.check(operator);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return usage.ofAllOwners(today.minusDays(DAYS - 1L), today);
  }
}
