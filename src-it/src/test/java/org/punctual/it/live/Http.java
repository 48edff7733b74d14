package org.punctual.it.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP requests of any client. */
public final class Http {

  private static final int NO_ANSWER = 0;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Http() {}

  /**
   * Sends a request.
   *
   * @throws IOException when there is no answer
   */
  public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The status of a GET, or 0 when there is no answer. */
  public static int statusOf(URI uri) {
    try {
      return send(HttpRequest.newBuilder(uri)).statusCode();
    } catch (IOException noAnswer) {
      return NO_ANSWER;
    }
  }
}
