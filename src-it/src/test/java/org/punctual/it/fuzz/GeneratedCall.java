package org.punctual.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;

/**
 * A generated request.
 *
 * @param body its bytes, each as one character
 */
record GeneratedCall(String method, String path, List<Header> headers, String body) {

  private static final int SHOWN = 400;

  /** A header, which may be repeated. */
  record Header(String name, String value) {}

  /** The call to a server. */
  RawCall to(LiveServer server) {
    RawCall call = RawCall.of(server, method, path);
    headers.forEach(header -> call.header(header.name(), header.value()));
    return body.isEmpty() ? call : call.body(body.getBytes(ISO_8859_1));
  }

  @Override
  public String toString() {
    return "%s %s %s%n%s"
        .formatted(method, path, headers, body.substring(0, Math.min(SHOWN, body.length())));
  }
}
