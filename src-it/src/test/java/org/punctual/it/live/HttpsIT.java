package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate of its own, a server needs no proxy to be reached by HTTPS. */
class HttpsIT {

  private static final String PASSWORD = "keys of the house";

  @Test
  void aKeyStoreOpensTheHttpsPort(@TempDir Path home) throws Exception {
    Path keyStore = home.resolve("server.p12");
    makeCertificate(keyStore);
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
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(keyStore)).build();
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

  private static void makeCertificate(Path keyStore) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private static SSLContext trusting(Path keyStore) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(keyStore)) {
      store.load(file, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("mykey"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
