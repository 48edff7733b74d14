package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The mail server refuses some mails, defers others, hangs or breaks the connection, all at the
 * same instant.
 */
@ExtendWith(SharedCampaign.class)
class FailingMailServerCampaign {

  private static final int REMINDERS = 10_000;

  /** The number of mails for each kind of failure. */
  private static final int FAILING = 200;

  /**
   * How much later than without failures the last of the other mails may arrive. A hanging mail
   * takes 8 s.
   */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(6);

  @Test
  void failures_are_retried_while_useful_and_delay_no_other_mail(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      int size = campaign.scaled(REMINDERS);
      Verdict calm = Burst.booked(size, ground).verdict();
      campaign.note("Failing mail server, before", calm, "");

      Instant due = Burst.dueAfterBooking(size, ground).plus(Duration.ofMinutes(1));
      FailingMails failing = FailingMails.booked(campaign.scaled(FAILING), due, ground);
      Burst healthy = Burst.booked(due, size, ground);
      failing.awaitEnd();
      Verdict verdict = healthy.verdict();

      campaign.note("Failing mail server", verdict, failing.summary());
      verdict.assertKept();
      assertThat(verdict.repeated()).isZero();
      failing.assertServersWereAlwaysReady();
      failing.assertTriedAsLongAsUseful(due.plus(verdict.last()));
      failing.assertGivenUpWhereRefused();
      failing.assertArrivedOnceWhereHealed();
      assertThat(verdict.last()).isLessThanOrEqualTo(calm.last().plus(LONGEST_DELAY));
    }
  }
}
