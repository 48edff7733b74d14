package org.punctual.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Http;
import org.punctual.it.live.Waiting;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ShippedApplicationIT {

  private static final Duration START = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();

  @Deployment(testable = false)
  static EnterpriseArchive application() {
    return Shipped.application();
  }

  /** Arquillian waits for the deployment. The start goes on behind it. */
  @BeforeEach
  void wait_until_the_server_is_ready() {
    Waiting.until(
        START, () -> Http.statusOf(Shipped.at("/health/ready")) == 200, () -> "not ready in time");
  }

  @Test
  void the_pages_answer_at_the_root() throws Exception {
    HttpResponse<String> answer = get("/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<title>").contains("Punctual").contains("</html>");
  }

  @Test
  void the_api_answers_under_its_version() throws Exception {
    assertThat(get("/api/v1/anything").statusCode()).isIn(401, 404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(Shipped.at(path)).timeout(Duration.ofSeconds(30)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
