package org.punctual.it.fuzz;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;

/**
 * What a partner knows about the owner's calendar, so that generated requests find something.
 *
 * @param ids of appointments
 * @param tags of their states
 * @param cursors of lists
 * @param feed the secret of the calendar feed
 */
record Known(List<String> ids, List<String> tags, List<String> cursors, String feed) {

  private static final int APPOINTMENTS = 20;
  private static final String PATH = "/api/v1/appointments";

  /** Submits some appointments, and knows them. */
  static Known by(Partner partner, String feed) {
    Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(100));
    List<String> ids =
        IntStream.range(0, APPOINTMENTS)
            .mapToObj(number -> first.plus(Duration.ofDays(number)))
            .map(start -> partner.submit("Known", start, 60).json().getString("id"))
            .toList();
    List<String> tags =
        ids.stream()
            .map(id -> RawCall.by(partner, "GET", PATH + "/" + id).send())
            .map(answer -> answer.header("ETag").orElseThrow())
            .toList();
    JsonObject page = partner.get(PATH + "?limit=2").json();
    return new Known(ids, tags, List.of(page.getString("nextCursor")), feed);
  }
}
