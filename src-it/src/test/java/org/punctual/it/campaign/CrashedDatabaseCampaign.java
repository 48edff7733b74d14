package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Waiting;

/** The database crashes again and again while reminders are sent. */
@ExtendWith(SharedCampaign.class)
class CrashedDatabaseCampaign {

  private static final int REMINDERS = 10_000;
  private static final int EVERY_SECONDS = 5;
  private static final Duration ALL_OUT = Duration.ofMinutes(5);
  private static final Duration READY_WITHIN = Duration.ofSeconds(10);

  @Test
  void nothing_is_lost_and_no_server_needs_a_restart(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      Burst burst = Burst.booked(campaign.scaled(REMINDERS), ground);
      burst.awaitMails(1);

      int crashes = crashUntilOut(burst, ground);
      long crashed = System.nanoTime();
      Waiting.until(READY_WITHIN, ground::isReady, () -> "not ready again");
      Duration away = Duration.ofNanos(System.nanoTime() - crashed);

      Verdict verdict = burst.verdict();
      campaign.note(
          "Crashed database", verdict, crashes + " crashes, ready in " + Campaign.seconds(away));
      verdict.assertKept();
      assertThat(ground.servers()).allMatch(LiveServer::isRunning);
    }
  }

  /** Crashes the database until all reminders have arrived, or until the limit. */
  private static int crashUntilOut(Burst burst, ProvingGround ground) {
    AtomicInteger crashes = new AtomicInteger();
    ScheduledExecutorService saboteur = Executors.newSingleThreadScheduledExecutor();
    Future<?> crashing =
        saboteur.scheduleAtFixedRate(
            () -> crash(ground, crashes), 0, EVERY_SECONDS, TimeUnit.SECONDS);
    Waiting.tried(ALL_OUT, burst::isOut);
    assertThat(crashing).as("crashing").isNotDone();
    saboteur.shutdown();
    Waiting.until(READY_WITHIN, saboteur::isTerminated, () -> "the database does not recover");
    crash(ground, crashes);
    return crashes.get();
  }

  private static void crash(ProvingGround ground, AtomicInteger crashes) {
    ground.postgres().crash();
    crashes.incrementAndGet();
  }
}
