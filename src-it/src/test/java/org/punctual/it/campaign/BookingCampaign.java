package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.punctual.it.live.Contest;
import org.punctual.it.live.Crowd.Reply;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;

/** Sixty-four clients want the same hour at the same instant, a thousand times. */
@ExtendWith(SharedCampaign.class)
class BookingCampaign {

  private static final int HOURS = 1_000;

  /** Hours that are wanted before the measured ones, because a server is slow at first. */
  private static final int WARM_UP = 100;

  private static final Duration ANSWERED_WITHIN = Duration.ofMillis(250);

  @Test
  void at_two_servers_one_gets_it(Campaign campaign) {
    try (ProvingGround ground = ProvingGround.startSound()) {
      Contest.at(ground.servers(), ground.postgres(), campaign.scaled(WARM_UP)).assertKept();
      Contest contest = Contest.at(ground.servers(), ground.postgres(), campaign.scaled(HOURS));

      campaign.note("64 clients at two servers", contest.found());
      contest.assertKept();
      assertThat(contest.losersAnsweredWithin()).isLessThanOrEqualTo(ANSWERED_WITHIN);
    }
  }

  /** The test cannot open the embedded database in use, and reads the appointments by the API. */
  @Test
  void at_one_server_with_the_embedded_database_one_gets_it(Campaign campaign, @TempDir Path home) {
    try (LiveServer server = LiveServer.start(home, Map.of("PENDING_MAX", "0"))) {
      Partner partner = Partner.of(server);
      int before = campaign.scaled(WARM_UP);
      int hours = campaign.scaled(HOURS);
      Contest.replies(0, before, List.of(partner));
      List<List<Reply>> answers = Contest.replies(before, hours, List.of(partner));
      List<Instant> starts = starts(partner);
      Contest contest = new Contest(answers, overlaps(starts));

      campaign.note("64 clients at one server on H2", contest.found());
      contest.assertKept();
      assertThat(starts).hasSize(before + hours);
      assertThat(contest.losersAnsweredWithin()).isLessThanOrEqualTo(ANSWERED_WITHIN);
    }
  }

  private static long overlaps(List<Instant> starts) {
    return IntStream.range(1, starts.size())
        .filter(i -> starts.get(i).isBefore(starts.get(i - 1).plus(Duration.ofHours(1))))
        .count();
  }

  private static List<Instant> starts(Partner partner) {
    List<Instant> starts = new ArrayList<>();
    String next = "";
    do {
      JsonObject page = partner.get("/api/v1/appointments?limit=250" + next).json();
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(item -> Instant.parse(item.getString("start")))
          .forEach(starts::add);
      next = page.isNull("nextCursor") ? "" : "&cursor=" + page.getString("nextCursor");
    } while (!next.isEmpty());
    return starts;
  }
}
