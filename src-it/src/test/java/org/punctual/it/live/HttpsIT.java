package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** With a certificate of its own, a server needs no proxy to be reached by HTTPS. */
@Execution(ExecutionMode.CONCURRENT)
class HttpsIT {

  private static final String PASSWORD = "keys of the house";

  @Test
  void aKeyStoreOpensTheHttpsPort(@TempDir Path home) throws Exception {
    Path keyStore = home.resolve("server.p12");
    Certificate certificate = Certificate.make(keyStore, PASSWORD);
    int port = LiveServer.freePort();
    Map<String, String> settings =
        Map.of(
            "TLS_KEYSTORE",
            keyStore.toString(),
            "TLS_KEYSTORE_PASSWORD",
            PASSWORD,
            "HTTPS_PORT",
            String.valueOf(port),
            "BASE_URL",
            "https://localhost:" + port);
    try (LiveServer server = LiveServer.start(home, settings)) {
      HttpClient client = HttpClient.newBuilder().sslContext(certificate.trustingContext()).build();
      URI ready =
          URI.create("https://localhost:" + port).resolve(server.at("/health/ready").getPath());

      assertThat(client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString()))
          .satisfies(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("UP");
              });
    }
  }
}
