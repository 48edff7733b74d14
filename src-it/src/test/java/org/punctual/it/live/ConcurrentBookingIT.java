package org.punctual.it.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

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
