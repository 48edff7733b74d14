package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.campaign.Burst.Booked;
import org.punctual.it.campaign.FenceWatch.CalledOff;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.Waiting;

/** Partners cancel appointments at the very moment their reminders fall due. */
@ExtendWith(SharedCampaign.class)
class CancelingCampaign {

  private static final int CANCELED = 10_000;

  /** How many are canceled in the same minute. Of more, nearly all would arrive before. */
  private static final int AT_ONCE = 1_000;

  private static final Duration BEFORE_DUE = Duration.ofMillis(150);

  @Test
  void nothing_is_begun_after_its_canceling_was_acknowledged(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      FenceWatch watch = FenceWatch.over(ground.postgres());
      List<Wave> waves = wavesOf(campaign.scaled(CANCELED), campaign.dice(), ground);
      Duration last =
          waves.stream().map(wave -> wave.cancel(watch)).max(Duration::compareTo).orElseThrow();

      Verdict verdict =
          waves.stream().map(wave -> wave.kept().verdict()).reduce(Verdict::and).orElseThrow();
      Set<String> unwanted = remindersOf(waves);
      Set<String> arrived = only(unwanted, ground.mails().mails().stream().map(Mail::reminder));
      campaign.note(
          "Canceling when due",
          verdict,
          "%,d more canceled, the last %s after due: %,d arrived, %d begun after the answer"
              .formatted(
                  unwanted.size(),
                  Campaign.seconds(last),
                  arrived.size(),
                  watch.begunAfterwards()));
      verdict.assertKept();
      assertThat(watch.begunAfterwards()).as("begun after the answer").isZero();
      Set<String> sent = new Aftermath(ground.postgres()).sentByMail();
      assertThat(arrived).isEqualTo(only(unwanted, sent.stream()));
    }
  }

  /** Reminders that fall due at the same instant. One half is canceled at that instant. */
  private record Wave(Burst kept, Burst unwanted) {

    static Wave of(Burst burst, Random dice) {
      List<Booked> shuffled = new ArrayList<>(burst.booked());
      Collections.shuffle(shuffled, dice);
      int half = shuffled.size() / 2;
      return new Wave(
          burst.only(shuffled.subList(half, shuffled.size())),
          burst.only(shuffled.subList(0, half)));
    }

    /**
     * Cancels the unwanted half, and returns how long after the due instant the last cancellation
     * was answered.
     */
    Duration cancel(FenceWatch watch) {
      Waiting.tried(unwanted.untilDue().minus(BEFORE_DUE), () -> false);
      List<CalledOff> canceled =
          AtOnce.all(unwanted.booked().stream().map(CancelingCampaign::canceling).toList());
      watch.noteCalledOff(canceled);
      Instant last =
          canceled.stream().map(CalledOff::answered).max(Instant::compareTo).orElseThrow();
      return Duration.between(unwanted.due(), last);
    }
  }

  /** Books all waves. They fall due a minute apart. */
  private static List<Wave> wavesOf(int canceled, Random dice, ProvingGround ground) {
    int waves = (canceled + AT_ONCE - 1) / AT_ONCE;
    Instant first = Burst.dueAfterBooking(2 * canceled, ground);
    return IntStream.range(0, waves)
        .mapToObj(number -> first.plus(Duration.ofMinutes(number)))
        .map(due -> Wave.of(Burst.booked(due, 2 * canceled / waves, ground), dice))
        .toList();
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

  private static Set<String> remindersOf(List<Wave> waves) {
    return waves.stream()
        .flatMap(wave -> wave.unwanted().reminders().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> only(Set<String> some, Stream<String> all) {
    return all.filter(some::contains).collect(Collectors.toSet());
  }
}
