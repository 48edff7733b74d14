package org.punctual.it.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedServer;

/** A request whose end is unclear, or of which only a part arrives, gets one answer. */
@ExtendWith(SharedServer.class)
class BrokenRequestsIT {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern ANSWERS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private static final List<String> TARGETS =
      List.of(
          "POST /api/v1/appointments",
          "PATCH /api/v1/appointments/x",
          "POST /api/no",
          "POST /login",
          "PUT /login",
          "POST /no-page",
          "POST /health",
          "POST /metrics",
          "POST /openapi/ui/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: abc",
        "Content-Length: -1",
        "Content-Length: +5",
        "Content-Length: 2, 2",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: identity"
      })
  void the_body_is_not_answered_as_the_next_request(String framing, LiveServer server)
      throws IOException {
    String body = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (String target : TARGETS) {
      assertThat(answers(server, target, framing, body)).as(target).containsOnlyOnce("HTTP/1.1 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST /login, Content-Length: 1000",
    "POST /logout, Content-Length: 1000",
    "POST /api/v1/appointments, Content-Length: 1000",
    "POST /api/v1/appointments, Transfer-Encoding: chunked"
  })
  void a_part_of_a_body_is_refused_and_leaves_nothing(
      String target, String framing, LiveServer server) throws IOException {
    String answer = answers(server, target, framing, "5\r\na=b");

    assertThat(answer).startsWith("HTTP/1.1 400 ").containsIgnoringCase("connection: close");
    assertThat(ANSWERS.matcher(answer).results()).hasSize(1);
    assertThat(Incidents.of(server))
        .noneMatch(text -> text.contains("Source = com.ibm.ws.webcontainer.srt."));
  }

  /**
   * All bytes that the server sends until it closes the connection, although the client would keep
   * it open.
   */
  private static String answers(LiveServer server, String target, String framing, String body)
      throws IOException {
    try (Socket client = new Socket("localhost", server.port())) {
      client.setSoTimeout(PATIENCE_MILLIS);
      client.getOutputStream().write((head(server, target, framing) + body).getBytes(ISO_8859_1));
      client.shutdownOutput();
      return new String(client.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static String head(LiveServer server, String target, String framing) {
    boolean isApi = target.contains("/api/");
    return """
    %1$s HTTP/1.1
    Host: localhost:%2$d
    Origin: http://localhost:%2$d
    Authorization: Bearer %3$s
    Content-Type: %4$s
    %5$s

    """
        .formatted(
            target,
            server.port(),
            LiveServer.KEY,
            isApi ? "application/json" : "application/x-www-form-urlencoded",
            framing)
        .replace("\n", "\r\n");
  }
}
