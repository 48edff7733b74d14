package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.AccountId;

/** An owner downloads all data of the account, which is much work for the server. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class DownloadingData {

  private static final TryRule DOWNLOADS_OF_AN_ACCOUNT = TryRule.hourly(Tries.Kind.DOWNLOAD, 10);

  private final Tries tries;
  private final Clock clock;
  private final AuditTrail trail;

  @Inject
  public DownloadingData(Tries tries, Clock clock, AuditTrail trail) {
    this.tries = tries;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Counts a download before it begins.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code TOO_MANY_TRIES} after ten downloads
   *     of an account within an hour
   */
  public void begin(AccountId owner) {
    DOWNLOADS_OF_AN_ACCOUNT.count(tries, owner.toString(), clock.instant());
    trail.record(AuditEvent.of(AuditEvent.Kind.DATA_DOWNLOADED, owner));
  }
}
