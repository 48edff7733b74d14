package org.punctual.it.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Crowd;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedServer;

/**
 * However many clients request an hour at the same instant, one client gets it and the others are
 * refused.
 */
@ExtendWith(SharedServer.class)
class ConcurrentBookingIT {

  private static final int HOURS = 20;
  private static final Instant FIRST =
      FreeDays.stretchOf(3).atStartOfDay().toInstant(ZoneOffset.UTC);

  @RepeatedTest(HOURS)
  void one_of_64_gets_the_hour(LiveServer server, RepetitionInfo repetition) {
    Instant hour = FIRST.plus(Duration.ofHours(3L * repetition.getCurrentRepetition()));
    try (Crowd crowd = new Crowd(Partner.of(server))) {
      crowd.assertThatOneGets(hour);
    }
  }
}
