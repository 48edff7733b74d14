package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailSink.Mail;

/** All servers are down for an hour in which reminders fall due. */
@ExtendWith(SharedCampaign.class)
class EverythingDownCampaign {

  private static final int REMINDERS = 10_000;

  /**
   * The reminders of an appointment, in minutes before its start. The appointment starts, and its
   * reminders fall due, while the servers are down.
   */
  private static final int[] EACH_MINUTE = IntStream.rangeClosed(1, 45).toArray();

  private static final Duration DOWN = Duration.ofHours(1);
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final Duration OUT_WITHIN = Duration.ofSeconds(60);

  /**
   * Moves everything back by an odd number of hours. Appointments are two hours apart, so that no
   * two overlap meanwhile.
   */
  private static final String LET_TIME_PASS =
      """
      update appointment
        set starts_at = starts_at - interval '%1$s', ends_at = ends_at - interval '%1$s';
      update reminder set due_at = due_at - interval '%1$s', plan_at = plan_at - interval '%1$s'\
      """;

  @Test
  void useful_reminders_are_sent_and_the_others_are_skipped(Campaign campaign) {
    try (ProvingGround ground = ProvingGround.start()) {
      int half = campaign.scaled(REMINDERS / 2);
      Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(AHEAD);
      Burst useful = Burst.booked(due, half, ground);
      int owners = Math.max(1, half / EACH_MINUTE.length);
      List<SingleAppointmentOwner> missed =
          SingleAppointmentOwner.booked(
              owners, ground, due.plus(EACH_MINUTE.length, ChronoUnit.MINUTES), EACH_MINUTE);

      Instant started = beDown(ground);

      Duration passed = AHEAD.plus(DOWN);
      Verdict verdict = useful.earlierBy(passed).verdict();
      Duration took = verdict.last().minus(Duration.between(due.minus(passed), started));
      campaign.note(
          "Everything down for an hour",
          verdict,
          "out %s after they were started; %,d more are missed"
              .formatted(Campaign.seconds(took), owners * EACH_MINUTE.length));
      verdict.assertKept();
      assertThat(verdict.repeated()).isZero();
      assertThat(took).isLessThanOrEqualTo(OUT_WITHIN);
      assertMissed(missed, ground);
    }
  }

  /**
   * A test cannot wait for an hour, and moves the times in the database instead. Returns when the
   * servers were started again.
   */
  private static Instant beDown(ProvingGround ground) {
    doAtBoth(ground, LiveServer::stop);
    ground.postgres().execute(LET_TIME_PASS.formatted(AHEAD.plus(DOWN)));
    Instant started = Instant.now();
    doAtBoth(ground, LiveServer::restart);
    return started;
  }

  private static void doAtBoth(ProvingGround ground, Consumer<LiveServer> step) {
    AtOnce.all(
        ground.servers().stream()
            .<Callable<LiveServer>>map(
                server ->
                    () -> {
                      step.accept(server);
                      return server;
                    })
            .toList());
  }

  private static void assertMissed(List<SingleAppointmentOwner> missed, ProvingGround ground) {
    assertThat(missed)
        .allSatisfy(loner -> assertThat(loner.statuses()).containsOnly("skipped"))
        .allSatisfy(loner -> assertThat(loner.statuses()).hasSize(EACH_MINUTE.length));
    List<String> reminders = missed.stream().flatMap(one -> one.reminders().stream()).toList();
    assertThat(ground.mails().mails().stream().map(Mail::reminder))
        .doesNotContainAnyElementsOf(reminders);
    assertThat(new Aftermath(ground.postgres()).missed())
        .containsExactlyInAnyOrderElementsOf(reminders);
  }
}
