package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Waiting;

/** A server that loses its database, or is frozen, for longer than its lease. */
@ExtendWith(SharedCampaign.class)
class CutOffServerCampaign {

  private static final int REMINDERS = 10_000;
  private static final Duration READY_WITHIN = Duration.ofSeconds(10);

  /** The mails that a frozen server still delivers after it continues: one for each worker. */
  private static final long AT_HAND = 4;

  /** A fault of a server, with its beginning, its duration and its end. */
  private record Fault(
      String name, Consumer<LiveServer> begin, Duration lasting, Consumer<LiveServer> end) {

    void happenTo(LiveServer server) {
      begin.accept(server);
      Waiting.tried(lasting, () -> false);
      end.accept(server);
    }
  }

  @Test
  void without_the_database_it_sends_nothing_under_an_old_fence(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      Consumer<LiveServer> silence = server -> ground.lineOf(server).silence();
      Consumer<LiveServer> restore = server -> ground.lineOf(server).restore();
      inflict(new Fault("Cut off", silence, Duration.ofSeconds(60), restore), campaign, ground);
    }
  }

  @Test
  void frozen_it_does_not_go_on_where_it_was(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      Duration longerThanItsLease = Duration.ofSeconds(25);
      inflict(
          new Fault("Frozen", LiveServer::freeze, longerThanItsLease, LiveServer::thaw),
          campaign,
          ground);
    }
  }

  private static void inflict(Fault fault, Campaign campaign, ProvingGround ground) {
    FenceWatch watch = FenceWatch.over(ground.postgres());
    Burst burst = Burst.booked(campaign.scaled(REMINDERS), ground);
    burst.awaitMails(1 + campaign.dice().nextInt(burst.booked().size() / 3));

    fault.happenTo(ground.servers().get(0));

    Waiting.until(READY_WITHIN, ground::isReady, () -> "not ready again");
    Verdict verdict = burst.verdict();
    campaign.note(
        fault.name() + " for " + Campaign.seconds(fault.lasting()),
        verdict,
        "%,d of %,d changes under an old fence, %d sent after another had claimed them"
            .formatted(
                watch.underAnOldFence(), watch.changes(), watch.sentAfterTakeOver(burst.mails())));
    assertThat(watch.changes()).isPositive();
    assertThat(watch.underAnOldFence()).as("under an old fence").isZero();
    assertThat(watch.sentAfterTakeOver(burst.mails())).isLessThanOrEqualTo(AT_HAND);
    verdict.assertKept();
  }
}
