package org.punctual.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Shell;
import org.punctual.it.live.Waiting;

/** Clients that OpenAPI Generator makes from the served document do what a partner needs. */
@ExtendWith(SharedServer.class)
class GeneratedClientsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A boiler check at nine o'clock on a day in UTC. */
  private static final String PRINTED =
      """
      me [ada, UTC, [appointments:read, appointments:write]]
      free [DAYT00:00:00Z]
      submitted [Boiler check, DAYT09:00:00Z, DAYT10:00:00Z, pending, null, null, [1440, 60]]
      repeated [true]
      taken [409, slot-taken, DAYT09:00:00Z, 3]
      listed [Boiler check, DAYT09:00:00Z, DAYT10:00:00Z, pending, null, null, [1440, 60]]
      read [Boiler check, DAYT09:00:00Z, DAYT10:00:00Z, pending, null, null, [1440, 60]]
      changed [Boiler and chimney, DAYT09:00:00Z, DAYT10:00:00Z, pending, Ring twice, null, [1440, 60]]
      outdated [412, changed-meanwhile, null, 0]
      emptied [Boiler and chimney, DAYT09:00:00Z, DAYT10:00:00Z, pending, null, null, []]
      canceled [Boiler and chimney, DAYT09:00:00Z, DAYT10:00:00Z, canceled, null, No part in stock, []]
      repeated [true]
      usage [UTC, 29, true]
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_partner_submits_changes_and_cancels(GeneratedClient client, LiveServer server)
      throws IOException {
    Path document =
        Files.writeString(
            folder.resolve("openapi.yaml"),
            Http.send(HttpRequest.newBuilder(server.at("/openapi"))).body());
    awaitUsage(Partner.of(server));

    List<String> command = client.built(document, folder);

    LocalDate day = FreeDays.next();
    assertThat(output(command, Partner.of(server), day))
        .isEqualTo(PRINTED.replace("DAY", day.toString()));
  }

  /** The server notes a call some time after its answer. */
  private static void awaitUsage(Partner partner) {
    partner.get("/api/v1/me");
    Waiting.until(
        PATIENCE,
        () -> partner.get("/api/v1/usage").body().contains("me.get"),
        () -> "the call is not counted");
  }

  private static String output(List<String> command, Partner partner, LocalDate day)
      throws IOException {
    ProcessBuilder program = new ProcessBuilder(command);
    program
        .environment()
        .putAll(
            Map.of(
                "PUNCTUAL",
                partner.server().at("").toString(),
                "KEY",
                partner.key(),
                "DAY",
                day.toString()));
    return Shell.output(program);
  }
}
