package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Everyday events leave nothing in the log that an administrator would have to check. */
@ExtendWith(SharedServer.class)
class QuietLogIT {

  private static final Pattern TROUBLE = Pattern.compile("(?m)^\\[\\d.*? [EW] .*$");
  private static final Pattern OWN = Pattern.compile("^\\[[^]]*] \\w{8} org\\.punctual");
  private static final String END_OF_START = "Requested the first pages";

  @Test
  void a_healthy_start_has_no_error_and_no_warning(LiveServer server) {
    String log = server.log();
    String start = log.substring(0, log.indexOf(END_OF_START));
    assertThat(TROUBLE.matcher(start).results().map(line -> line.group())).isEmpty();
    assertThat(start).doesNotContain("FFDC1015I");
  }

  @Test
  void the_first_line_of_punctual_says_version_and_commit(LiveServer server) {
    assertThat(server.log().lines().filter(OWN.asPredicate()).findFirst())
        .hasValueSatisfying(
            line -> assertThat(line).containsPattern("Punctual \\d+\\.\\S+, commit \\w+"));
  }

  @Test
  void an_expected_refusal_leaves_no_incident(LiveServer server) throws IOException {
    Instant hour = FreeDays.noon();
    Partner partner = Partner.of(server);
    partner.submit("Quiet", hour);
    assertThat(partner.submit("Quiet again", hour).status()).isEqualTo(409);
    assertThat(RawCall.withKey(server, "GET", "/api/v1/appointments/nothing").send().status())
        .isEqualTo(404);

    assertThat(Incidents.of(server)).noneMatch(text -> text.contains("org.punctual.domain"));
  }

  @Test
  void an_unknown_path_leaves_nothing(LiveServer server) throws IOException {
    List<String> paths =
        List.of("/wp-login.php", "/assets/mislaid.css", "/assets", "/WEB-INF/web.xml", "/api/no");
    for (String path : paths) {
      assertThat(RawCall.of(server, "GET", path).send().status()).as(path).isEqualTo(404);
    }

    assertThat(server.log()).doesNotContain("wp-login.php", "mislaid.css", "SRVE0190E:");
    assertThat(Incidents.of(server)).noneMatch(text -> text.contains("FileNotFoundException"));
  }

  @Test
  void health_lists_each_check_once(LiveServer server) {
    Answer health = RawCall.of(server, "GET", "/health").send();

    assertThat(
            health.json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> check.getString("name")))
        .containsExactlyInAnyOrder("settings", "start", "ready");
  }
}
