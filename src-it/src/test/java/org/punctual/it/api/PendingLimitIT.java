package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;

/** A stolen key cannot fill a calendar. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class PendingLimitIT {

  private static final int PENDING_MAX = 200;

  @Test
  void no_more_than_200_requests_wait_for_the_owner(Newcomer owner) {
    Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    String id = "";
    for (int i = 0; i < PENDING_MAX; i++) {
      id = submitted(owner.partner().submit("Request", first.plus(Duration.ofHours(i))));
    }

    Instant further = first.plus(Duration.ofHours(PENDING_MAX));
    Answer oneMore = owner.partner().submit("One more", further);

    assertThat(oneMore.outcome()).isEqualTo("422 too-many-pending");
    owner.partner().post("/api/v1/appointments/" + id + "/cancel", "{}");
    submitted(owner.partner().submit("In its stead", further));
  }

  private static String submitted(Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().getString("id");
  }
}
