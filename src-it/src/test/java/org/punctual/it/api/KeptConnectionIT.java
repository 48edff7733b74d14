package org.punctual.it.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedServer;

/** A refusal ends a call, but not the client's connection. */
@ExtendWith(SharedServer.class)
class KeptConnectionIT {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private static final String BOOKING =
      "{\"title\":\"Taken\",\"start\":\"%s\"}".formatted(FreeDays.noon());

  private static String id;

  @BeforeAll
  static void take(LiveServer server) {
    id = Partner.of(server).post("/api/v1/appointments", BOOKING).json().getString("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GET    | /api/v1/me?x=1               | -                    | -                         | 400
          POST   | /api/v1/appointments         | {                    | -                         | 400
          GET    | /api/v1/me                   | -                    | X-API-Key: another        | 401
          POST   | /api/v1/appointments         | {"title":"not read"} | X-API-Key: another        | 401
          GET    | /api/v1/none-such            | -                    | -                         | 404
          POST   | /api/v1/none-such            | {"title":"not read"} | -                         | 404
          GET    | /api/v1/appointments/no-uuid | -                    | -                         | 404
          GET    | /api/v1/me;a=b               | -                    | -                         | 404
          DELETE | /api/v1/me                   | -                    | -                         | 405
          GET    | /api/v1/me                   | -                    | Accept: text/html         | 406
          POST   | /api/v1/appointments         | {"title":"not read"} | Accept: text/html         | 406
          POST   | /api/v1/appointments         | <booking>            | -                         | 409
          PATCH  | /api/v1/appointments/<id>    | {"notes":"not read"} | If-Match: "stale"         | 412
          POST   | /api/v1/appointments         | {"title":"not read"} | Content-Encoding: gzip    | 415
          POST   | /api/v1/appointments         | {}                   | -                         | 422
          """)
  void stays_open(
      String method, String path, String body, String header, int status, LiveServer server)
      throws IOException {
    String content = body == null ? "" : body.replace("<booking>", BOOKING);
    try (Socket socket = new Socket(server.at("/").getHost(), server.at("/").getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (int call = 0; call < 3; call++) {
        send(
            socket,
            method,
            path.replace("<id>", id),
            content,
            header == null ? "X-Other: x" : header);
        assertThat(answer(socket.getInputStream()))
            .startsWith("HTTP/1.1 " + status + " ")
            .doesNotContainIgnoringCase("connection: close");
      }
    }
  }

  private static void send(Socket socket, String method, String path, String body, String header)
      throws IOException {
    String head =
        """
        %s %s HTTP/1.1
        Host: elsewhere.example
        Authorization: Bearer %s
        Content-Type: application/json
        Content-Length: %d
        %s

        """
            .formatted(method, path, LiveServer.KEY, body.length(), header)
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + body).getBytes(ISO_8859_1));
  }

  /** Reads an answer whose header states the length of the body. */
  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      assertThat(next).as("the connection was closed").isNotNegative();
      head.write(next);
    }
    Matcher length = LENGTH.matcher(head.toString(ISO_8859_1));
    assertThat(length.find()).isTrue();
    in.readNBytes(Integer.parseInt(length.group(1)));
    return head.toString(ISO_8859_1);
  }
}
