package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Guests open pages without a session, so that no client can fill the server with sessions. */
@ExtendWith(SharedServer.class)
class GuestPagesIT {

  private static final List<String> OTHERS =
      List.of(
          "/appointments",
          "/settings",
          "/no-such-page",
          "/error",
          "/logout",
          "/operator-check",
          "/notifications/bell",
          "/assets/favicon.svg",
          "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
          "/api/v1/me",
          "/openapi",
          "/health");

  @Test
  void create_no_session(LiveServer server) {
    List<String> guestPages = GuestPages.paths();

    assertThat(guestPages).contains("/", "/login", "/register", "/confirm", "/decide");
    assertThat(Stream.concat(guestPages.stream(), OTHERS.stream()))
        .allSatisfy(path -> assertNoSession(path, server))
        .allSatisfy(path -> assertNoSession(path + "?token=never-made", server));
    assertThat(guestPages)
        .allSatisfy(
            path -> assertThat(RawCall.of(server, "GET", path).send().status()).isEqualTo(200));
  }

  private static void assertNoSession(String path, LiveServer server) {
    Answer answer = RawCall.of(server, "GET", path).send();
    assertThat(answer.headers().getOrDefault("set-cookie", List.of()))
        .as(path)
        .noneMatch(cookie -> cookie.startsWith("punctual="));
  }
}
