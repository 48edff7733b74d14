package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailSink.Mail;

/** One of two servers is killed in the middle of sending, at a random moment. */
@ExtendWith(SharedCampaign.class)
class KilledServerCampaign {

  private static final int REMINDERS = 10_000;
  private static final int TIMES = Integer.getInteger("faults.kills", 20);

  /** About 100 ms of the work of four workers that send mail at the same time. */
  private static final long REPEATED_AT_MOST = 4 * 50;

  private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);

  @Test
  void nothing_is_lost_and_the_other_takes_over(Campaign campaign) {
    killing(TIMES, campaign);
  }

  /** Kills one of the two servers a number of times. */
  static void killing(int times, Campaign campaign) {
    Random dice = campaign.dice();
    try (ProvingGround ground = campaign.ground()) {
      for (int time = 1; time <= times; time++) {
        killOnce(campaign, dice, ground, "Killed server, " + time).restart();
      }
    }
  }

  private static LiveServer killOnce(
      Campaign campaign, Random dice, ProvingGround ground, String scenario) {
    Burst burst = Burst.booked(campaign.scaled(REMINDERS), ground);
    LiveServer victim = ground.servers().get(dice.nextInt(ground.servers().size()));
    burst.awaitMails(1 + dice.nextInt(burst.booked().size() * 9 / 10));

    victim.kill();
    Instant killedAt = Instant.now();

    Verdict verdict = burst.verdict();
    Duration share = Duration.between(killedAt, lastTakenOver(burst, ground, killedAt));
    campaign.note(scenario, verdict, "its share out in " + Campaign.seconds(share));
    verdict.assertKept();
    assertThat(verdict.repeated()).isLessThanOrEqualTo(REPEATED_AT_MOST);
    assertThat(share).isLessThanOrEqualTo(TAKEN_OVER_WITHIN);
    return victim;
  }

  /**
   * The arrival of the last mail that was claimed again. The killed server had claimed these mails.
   */
  private static Instant lastTakenOver(Burst burst, ProvingGround ground, Instant otherwise) {
    Set<String> takenOver = new Aftermath(ground.postgres()).takenOver();
    return burst.mails().stream()
        .filter(mail -> takenOver.contains(mail.reminder()))
        .map(Mail::at)
        .max(Instant::compareTo)
        .orElse(otherwise);
  }
}
