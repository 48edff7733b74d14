package org.punctual.it.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** A refusal ends a call, but not the client's connection. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class KeptConnectionIT {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private static final String BOOKING =
      "{\"title\":\"Taken\",\"start\":\"%s\"}".formatted(FreeDays.noon());

  private static String id;
  private static String readersKey;

  @BeforeAll
  static void let_a_partner_read(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments");
      readersKey = Journeys.makeKey(owner, "Reads on one connection", "appointments:write");
    }
  }

  @BeforeAll
  static void take_an_hour(LiveServer server) {
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
          POST   | /api/v1/appointments         | {"title":"not read"} | -                         | 403
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
    String key = "Authorization: Bearer " + (status == 403 ? readersKey : LiveServer.KEY);
    String headers = header == null ? key : key + "\n" + header;
    try (Socket socket = new Socket(server.at("/").getHost(), server.at("/").getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (int call = 0; call < 3; call++) {
        send(socket, method, path.replace("<id>", id), content, headers);
        assertThat(answer(socket.getInputStream()))
            .startsWith("HTTP/1.1 " + status + " ")
            .doesNotContainIgnoringCase("connection: close");
      }
    }
  }

  private static void send(Socket socket, String method, String path, String body, String headers)
      throws IOException {
    String head =
        """
        %s %s HTTP/1.1
        Host: elsewhere.example
        %s
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(method, path, headers, body.length())
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
