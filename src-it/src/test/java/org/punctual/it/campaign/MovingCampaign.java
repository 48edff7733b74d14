package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.campaign.Burst.Booked;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.Waiting;

/** Customers move appointments on the page at the very moment their reminders fall due. */
@ExtendWith(SharedCampaign.class)
class MovingCampaign {

  private static final int REMINDERS = 10_000;

  /** A page takes longer than a call. Moves after all reminders were sent prove nothing. */
  private static final int MOST_MOVED = 500;

  private static final Duration TO_SIGN_IN = Duration.ofMinutes(1);
  private static final Duration BEFORE_DUE = Duration.ofMillis(150);
  private static final Duration MOVED_BY = Duration.ofMinutes(2);
  private static final Duration OUT_WITHIN = Duration.ofMinutes(4);

  @Test
  void they_are_reminded_of_once_at_their_new_time(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      FenceWatch watch = FenceWatch.over(ground.postgres());
      int size = campaign.scaled(REMINDERS);
      Instant due = Burst.dueAfterBooking(size, ground).plus(TO_SIGN_IN);
      Burst burst = Burst.booked(due, size, ground);
      List<Booked> shuffled = new ArrayList<>(burst.booked());
      Collections.shuffle(shuffled, campaign.dice());
      List<Booked> restless = shuffled.subList(0, Math.min(MOST_MOVED, size / 2));
      Burst kept = burst.only(shuffled.subList(restless.size(), size));

      MovingCustomers movers = MovingCustomers.signedIn(restless, ground);
      Waiting.tried(burst.untilDue().minus(BEFORE_DUE), () -> false);
      watch.noteCalledOff(movers.moveBy(MOVED_BY));
      Burst moved = burst.only(restless);
      awaitAgain(due.plus(MOVED_BY), moved);

      Verdict verdict = kept.verdict();
      campaign.note("Moving when due", verdict, summary(moved, watch));
      verdict.assertKept();
      assertThat(watch.begunAfterwards()).isZero();
      assertRemindedAt(due.plus(MOVED_BY), moved);
      assertThat(roundsOf(moved)).isEqualTo(sentAmong(moved, ground));
    }
  }

  private static Set<String> newRounds(Burst moved) {
    return moved.reminders().stream().map(one -> one + ".2").collect(Collectors.toSet());
  }

  private static void awaitAgain(Instant newDue, Burst moved) {
    Duration limit = moved.untilDue().plus(MOVED_BY).plus(OUT_WITHIN);
    Waiting.tried(limit, () -> remindedFrom(newDue, moved).containsAll(moved.reminders()));
  }

  private static Set<String> remindedFrom(Instant newDue, Burst moved) {
    return moved.mails().stream()
        .filter(mail -> !mail.at().isBefore(newDue))
        .map(Mail::reminder)
        .collect(Collectors.toSet());
  }

  private static String summary(Burst moved, FenceWatch watch) {
    Set<String> before = roundsOf(moved);
    before.removeAll(newRounds(moved));
    return "%,d more moved: %,d arrived before as well, %,d begun after the answer"
        .formatted(moved.booked().size(), before.size(), watch.begunAfterwards());
  }

  private static void assertRemindedAt(Instant newDue, Burst moved) {
    assertThat(remindedFrom(newDue, moved)).as("reminded of again").containsAll(moved.reminders());
    List<Mail> mails = moved.mails();
    assertThat(mails).extracting(Mail::round).doesNotHaveDuplicates();
    assertThat(mails).extracting(Mail::round).containsAll(newRounds(moved));
    assertThat(mails)
        .filteredOn(mail -> newRounds(moved).contains(mail.round()))
        .allSatisfy(mail -> assertThat(mail.at()).isAfterOrEqualTo(newDue));
  }

  private static Set<String> roundsOf(Burst burst) {
    return burst.mails().stream().map(Mail::round).collect(Collectors.toSet());
  }

  private static Set<String> sentAmong(Burst burst, ProvingGround ground) {
    Set<String> reminders = burst.reminders();
    return new Aftermath(ground.postgres())
        .roundsSentByMail().stream()
            .filter(round -> reminders.contains(round.substring(0, round.indexOf('.'))))
            .collect(Collectors.toSet());
  }
}
