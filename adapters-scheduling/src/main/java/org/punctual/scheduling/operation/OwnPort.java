package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.UUID;
import org.punctual.application.operation.OwnCalls;
import org.punctual.scheduling.settings.ListeningAddress;

/**
 * Requests of the server to its own port. A request carries a token that only this process knows.
 * Its arrival therefore shows that the port belongs to this process.
 */
@ApplicationScoped
class OwnPort implements OwnCalls {

  private static final int CONNECT_MILLIS = 2_000;

  private final String token = UUID.randomUUID().toString();
  private volatile boolean isReached;

  @Override
  public void arrived(String given) {
    isReached = isReached || token.equals(given);
  }

  /** Says whether a request of this process arrived here. */
  boolean isReached() {
    return isReached;
  }

  /**
   * Asks for a page and reads it to its end.
   *
   * @param patience how long each part of the answer may take
   * @return whether an answer came, of any status
   */
  boolean answers(ListeningAddress address, String path, Duration patience) {
    try {
      HttpURLConnection call = (HttpURLConnection) uriOf(address, path).toURL().openConnection();
      call.setConnectTimeout(CONNECT_MILLIS);
      call.setReadTimeout((int) patience.toMillis());
      call.setInstanceFollowRedirects(false);
      call.setRequestProperty(HEADER, token);
      readToEnd(call);
      return true;
    } catch (IOException | URISyntaxException noAnswer) {
      return false;
    }
  }

  private static URI uriOf(ListeningAddress address, String path) throws URISyntaxException {
    return new URI("http", null, address.loopback(), address.port(), path, null, null);
  }

  private static void readToEnd(HttpURLConnection call) throws IOException {
    boolean isError = call.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream body = isError ? call.getErrorStream() : call.getInputStream()) {
      if (body != null) {
        body.readAllBytes();
      }
    }
  }
}
