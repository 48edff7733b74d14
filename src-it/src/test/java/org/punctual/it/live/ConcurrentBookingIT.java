package org.punctual.it.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many ask for one hour at the same instant, one gets it and the others are told so. */
@ExtendWith(SharedServer.class)
class ConcurrentBookingIT {

  private static final int HOURS = 20;

  @RepeatedTest(HOURS)
  void oneOf64GetsTheHour(LiveServer server, RepetitionInfo repetition) {
    Instant hour =
        Instant.now()
            .truncatedTo(ChronoUnit.HOURS)
            .plus(Duration.ofDays(300).plusHours(3L * repetition.getCurrentRepetition()));
    try (Crowd crowd = new Crowd(Partner.of(server))) {
      crowd.assertThatOneGets(hour);
    }
  }
}
