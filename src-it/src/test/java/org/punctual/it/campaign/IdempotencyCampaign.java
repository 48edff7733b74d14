package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Repeats;

/** Fifty clients send the same submission at the same instant to two servers, a thousand times. */
@ExtendWith(SharedCampaign.class)
class IdempotencyCampaign {

  private static final int SUBMISSIONS = 1_000;
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final String APPOINTMENTS =
      "select count(*) from appointment where title = 'Repeated'";

  @Test
  void one_of_them_makes_the_appointment(Campaign campaign) {
    try (ProvingGround ground = ProvingGround.startSound()) {
      String key = Owners.enlist(1, ground.postgres()).get(0);
      List<Partner> partners =
          ground.servers().stream().map(server -> new Partner(server, key)).toList();
      int submissions = campaign.scaled(SUBMISSIONS);
      Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(AHEAD);

      Repeats repeats = Repeats.of(submissions, partners, first);

      campaign.note("50 repeats at two servers", repeats.found());
      assertThat(ground.postgres().number(APPOINTMENTS)).isEqualTo(submissions);
      assertThat(repeats.madeNotOnce()).as("not made once").isZero();
      assertThat(repeats.different()).as("with different responses").isZero();
      assertThat(repeats.others()).as("other outcomes").isEmpty();
    }
  }
}
