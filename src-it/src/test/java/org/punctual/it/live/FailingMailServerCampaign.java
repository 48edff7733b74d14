package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mail server refuses some, puts others off, hangs or breaks off, all at the same instant. */
@ExtendWith(SharedCampaign.class)
class FailingMailServerCampaign {

  private static final int REMINDERS = 10_000;

  /** Of each kind of failure. */
  private static final int FAILING = 200;

  /** How much later than without any failure the last of the others may arrive; one hangs 8 s. */
  private static final Duration HELD_UP_AT_MOST = Duration.ofSeconds(6);

  @Test
  void failures_are_tried_again_while_useful_and_hold_nobody_up(Campaign campaign) {
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
      assertThat(verdict.last()).isLessThanOrEqualTo(calm.last().plus(HELD_UP_AT_MOST));
    }
  }
}
