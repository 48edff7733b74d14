package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Burst.Booked;
import org.punctual.it.live.FenceWatch.CalledOff;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.Partner.Answer;

/** Partners cancel appointments at the very moment their reminders fall due. */
@ExtendWith(SharedCampaign.class)
class CancelingCampaign {

  private static final int REMINDERS = 10_000;
  private static final Duration BEFORE_DUE = Duration.ofMillis(150);

  @Test
  void nothingIsBegunAfterItsCancelingWasAcknowledged(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      FenceWatch watch = FenceWatch.over(ground.postgres());
      Burst burst = Burst.booked(campaign.scaled(REMINDERS), ground);
      List<Booked> shuffled = new ArrayList<>(burst.booked());
      Collections.shuffle(shuffled, campaign.dice());
      List<Booked> unwanted = shuffled.subList(0, shuffled.size() / 2);
      Burst kept = burst.only(shuffled.subList(unwanted.size(), shuffled.size()));

      Patience.tried(Duration.between(Instant.now(), burst.due().minus(BEFORE_DUE)), () -> false);
      watch.noteCalledOff(AtOnce.all(unwanted.stream().map(CancelingCampaign::canceling).toList()));

      Verdict verdict = kept.verdict();
      Set<String> arrived = arrivedOf(burst.only(unwanted));
      campaign.note(
          "Canceling when due",
          verdict,
          "%,d more canceled: %,d arrived, %d begun after the answer"
              .formatted(unwanted.size(), arrived.size(), watch.begunAfterwards()));
      verdict.assertKept();
      assertThat(watch.begunAfterwards()).as("begun after the answer").isZero();
      assertThat(arrived).isEqualTo(sentAmong(burst.only(unwanted), ground));
    }
  }

  private static Callable<CalledOff> canceling(Booked one) {
    String path = "/api/v1/appointments/" + one.appointment() + "/cancel";
    return () -> {
      Answer answer = one.partner().post(path, "{}");
      Instant answered = Instant.now();
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return new CalledOff(one.reminder(), answered);
    };
  }

  private static Set<String> arrivedOf(Burst burst) {
    return burst.mails().stream().map(Mail::reminder).collect(Collectors.toSet());
  }

  private static Set<String> sentAmong(Burst burst, ProvingGround ground) {
    Set<String> sent = new Aftermath(ground.postgres()).sentByMail();
    return burst.reminders().stream().filter(sent::contains).collect(Collectors.toSet());
  }
}
