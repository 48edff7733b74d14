package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.punctual.it.sabotage.Guarantee.EXCLUSION_CONSTRAINT;
import static org.punctual.it.sabotage.Guarantee.FENCE;
import static org.punctual.it.sabotage.Guarantee.ONE_IDENTITY;
import static org.punctual.it.sabotage.Guarantee.OVERLAP_TEST;
import static org.punctual.it.sabotage.Guarantee.OWNERS_LOCK;
import static org.punctual.it.sabotage.Guarantee.READING_AGAIN;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Contest;
import org.punctual.it.sabotage.Guarantee;

/** Servers that lack a guarantee: the campaign must notice it. */
@ExtendWith(SharedCampaign.class)
class SwitchedOffCampaign {

  private static final int HOURS = 20;

  /**
   * Each one of lock, test and constraint may be missing. The contests without the constraint come
   * last, because it cannot be restored.
   */
  @Test
  void any_two_of_three_keep_an_hour_from_being_given_twice(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      contest(EnumSet.of(OVERLAP_TEST), campaign, ground).assertKept();
      contest(EnumSet.of(OWNERS_LOCK), campaign, ground).assertKept();
      contest(EnumSet.of(EXCLUSION_CONSTRAINT), campaign, ground).assertKept();
      assertRed(
          "pairs that overlap",
          contest(EnumSet.of(EXCLUSION_CONSTRAINT, OWNERS_LOCK), campaign, ground)::assertKept);
      assertRed(
          "pairs that overlap",
          contest(EnumSet.of(EXCLUSION_CONSTRAINT, OVERLAP_TEST), campaign, ground)::assertKept);
      assertRed(
          "pairs that overlap",
          contest(EnumSet.of(EXCLUSION_CONSTRAINT, OWNERS_LOCK, OVERLAP_TEST), campaign, ground)
              ::assertKept);
    }
  }

  @Test
  void without_the_fence_a_frozen_server_undoes_the_work_of_another(Campaign campaign) {
    assertRed(
        "under an old fence",
        () ->
            new CutOffServerCampaign()
                .frozen_it_does_not_go_on_where_it_was(campaign.without(FENCE)));
  }

  @Test
  void without_reading_again_a_canceled_reminder_is_sent(Campaign campaign) {
    assertRed(
        "begun after the answer",
        () ->
            new CancelingCampaign()
                .nothing_is_begun_after_its_canceling_was_acknowledged(
                    campaign.without(READING_AGAIN)));
  }

  @Test
  void without_one_identity_a_repeat_can_not_be_recognised(Campaign campaign) {
    assertRed(
        "under two identities",
        () ->
            new KilledServerCampaign()
                .nothing_is_lost_and_the_other_takes_over(campaign.without(ONE_IDENTITY)));
  }

  private static Contest contest(
      Set<Guarantee> switchedOff, Campaign campaign, ProvingGround ground) {
    new Sabotage(ground).switchOff(switchedOff);
    Contest contest = Contest.at(ground.servers(), ground.postgres(), HOURS);
    campaign.note("64 clients at two servers, without " + switchedOff, contest.found());
    return contest;
  }

  private static void assertRed(String expected, ThrowingCallable scenario) {
    assertThatThrownBy(scenario).isInstanceOf(AssertionError.class).hasMessageContaining(expected);
  }
}
