package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand reminders fall due at the same instant, and nothing fails. */
@ExtendWith(SharedCampaign.class)
class BurstCampaign {

  private static final int REMINDERS = 10_000;
  private static final Duration OUT_WITHIN = Duration.ofSeconds(30);

  @Test
  void all_are_sent_once_within_half_a_minute(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      Verdict verdict = Burst.booked(campaign.scaled(REMINDERS), ground).verdict();

      campaign.note("No fault", verdict, "");
      verdict.assertKept();
      assertThat(verdict.repeated()).isZero();
      assertThat(verdict.last()).isLessThanOrEqualTo(OUT_WITHIN);
    }
  }
}
