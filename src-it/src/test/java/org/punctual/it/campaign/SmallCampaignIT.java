package org.punctual.it.campaign;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A small part of the fault campaign with a fixed seed. */
@Execution(ExecutionMode.CONCURRENT)
@DisplayName("A server that is killed while it sends")
@Tag("slow")
class SmallCampaignIT {

  private static final long SEED = 1;

  @Test
  void loses_nothing_and_the_other_takes_over() throws IOException {
    try (Campaign campaign = Campaign.small(SEED)) {
      KilledServerCampaign.killing(1, campaign);
    }
  }
}
