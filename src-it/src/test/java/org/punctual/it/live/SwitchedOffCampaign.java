package org.punctual.it.live;

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
import org.punctual.it.sabotage.Guarantee;

/** Servers that do without what keeps the promises: the campaign has to find that out. */
@ExtendWith(SharedCampaign.class)
class SwitchedOffCampaign {

  private static final int HOURS = 20;

  /**
   * Lock, test and constraint: each of the three may be missing. What does without the constraint
   * comes last, for it stays away.
   */
  @Test
  void anyTwoOfThreeKeepAnHourFromBeingGivenTwice(Campaign campaign) {
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
  void withoutTheFenceAFrozenServerUndoesWhatAnotherDid(Campaign campaign) {
    assertRed(
        "under an old fence",
        () -> new CutOffServerCampaign().frozenItDoesNotGoOnWhereItWas(campaign.without(FENCE)));
  }

  @Test
  void withoutReadingAgainWhatWasCanceledIsSent(Campaign campaign) {
    assertRed(
        "begun after the answer",
        () ->
            new CancelingCampaign()
                .nothingIsBegunAfterItsCancelingWasAcknowledged(campaign.without(READING_AGAIN)));
  }

  @Test
  void withoutOneIdentityARepeatIsNotKnownAsOne(Campaign campaign) {
    assertRed(
        "under two identities",
        () ->
            new KilledServerCampaign()
                .nothingIsLostAndTheOtherTakesOver(campaign.without(ONE_IDENTITY)));
  }

  private static Contest contest(
      Set<Guarantee> switchedOff, Campaign campaign, ProvingGround ground) {
    new Sabotage(ground).switchOff(switchedOff);
    Contest contest = Contest.at(ground, HOURS);
    campaign.note("64 clients at two servers, without " + switchedOff, contest.found());
    return contest;
  }

  private static void assertRed(String expected, ThrowingCallable scenario) {
    assertThatThrownBy(scenario).isInstanceOf(AssertionError.class).hasMessageContaining(expected);
  }
}
