package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Requests that the server refuses before it chooses an application get its plain 400. */
@ExtendWith(SharedServer.class)
class PlainRefusalsIT {

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/%00", "/api/v1/me%00", "/api/v1/%zz", "/api/v1/appointments/%0", "/%00"})
  void a_path_that_can_not_be_decoded(String path, LiveServer server) throws IOException {
    int incidents = Incidents.of(server).size();
    assertPlain(RawCall.withKey(server, "GET", path).send());
    assertThat(Incidents.of(server)).hasSize(incidents);
  }

  @Test
  void headers_over_the_limit(LiveServer server) throws IOException {
    int incidents = Incidents.of(server).size();
    assertPlain(
        RawCall.withKey(server, "GET", "/api/none").header("X-Long", "a".repeat(100_000)).send());
    assertThat(Incidents.of(server)).hasSize(incidents);
  }

  private static void assertPlain(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).matches("(<H1>CWWWC0005I: [^<]*</H1><BR>)?");
    assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "$wsep");
  }
}
