package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.campaign.BrittleLine.Moment;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Waiting;

/**
 * A fifth of the connections to the database break at each of three moments: while they connect,
 * before a commit, and after a commit. In the last case the server cannot know whether the
 * transaction was committed.
 */
@ExtendWith(SharedCampaign.class)
class BrokenConnectionsCampaign {

  /** All four commits of a batch succeed once in six times, and a failed batch waits a second. */
  private static final int REMINDERS = 1_000;

  private static final Duration ALL_OUT = Duration.ofMinutes(30);
  private static final Duration READY_WITHIN = Duration.ofSeconds(30);

  @Test
  void nothing_is_lost(Campaign campaign) {
    try (ProvingGround ground = ProvingGround.start();
        BrittleLine line = BrittleLine.to(ground.postgres().port(), campaign.dice())) {
      Burst burst = Burst.booked(campaign.scaled(REMINDERS), ground);
      ground.servers().forEach(server -> ground.lineOf(server).leadTo(line.port()));
      line.weaken();
      Waiting.tried(ALL_OUT.plus(burst.untilDue()), burst::isOut);
      line.mend();

      Waiting.until(READY_WITHIN, ground::isReady, () -> "not ready again");
      Verdict verdict = burst.verdict();
      campaign.note("Broken connections", verdict, breaksOf(line));
      verdict.assertKept();
      assertThat(Moment.values()).allMatch(moment -> line.breaksAt(moment) > 0);
      assertThat(ground.servers()).allMatch(LiveServer::isRunning);
    }
  }

  private static String breaksOf(BrittleLine line) {
    return "%,d broken off when connecting, %,d before a commit, %,d after one"
        .formatted(Arrays.stream(Moment.values()).map(line::breaksAt).toArray());
  }
}
