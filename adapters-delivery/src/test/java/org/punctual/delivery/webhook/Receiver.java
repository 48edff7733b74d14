package org.punctual.delivery.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An HTTPS server on loopback with a certificate for {@code crm.example}. */
final class Receiver implements AutoCloseable {

  private static final String HOST = "crm.example";
  private static final String PASSWORD = "changeit";

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SSLContext tls;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /** A message that arrived. */
  record Received(Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.get(name).get(0);
    }
  }

  /** Answers an exchange. */
  @FunctionalInterface
  interface Behavior {

    void answer(HttpExchange exchange) throws IOException;
  }

  private Receiver(Path folder, Behavior behavior) throws IOException {
    tls = identity(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (InputStream body = exchange.getRequestBody()) {
            received.add(
                new Received(
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            behavior.answer(exchange);
          }
        });
    server.start();
  }

  /** Starts a receiver. */
  static Receiver start(Path folder, Behavior behavior) {
    try {
      return new Receiver(folder, behavior);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a certificate for {@code crm.example}. A server has it, and a client trusts it alone. */
  static SSLContext identity(Path folder) {
    try {
      return contextOf(certificate(folder));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers each message with a status and a header. */
  static Behavior answering(int status, String header, String value) {
    return exchange -> {
      exchange.getResponseHeaders().set(header, value);
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  /** Answers each message with a status. */
  static Behavior answering(int status) {
    return answering(status, "X-Nothing", "");
  }

  String url() {
    return "https://" + HOST + ":" + server.getAddress().getPort() + "/hook";
  }

  /** Trusts the receiver's certificate, and nothing else. */
  SSLContext trust() {
    return tls;
  }

  List<Received> received() {
    return received;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static KeyStore certificate(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("receiver.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "receiver",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "SAN=dns:" + HOST,
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(file)) {
      throw new IllegalStateException(said);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext contextOf(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    try {
      trusted.load(null, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    trusted.setCertificateEntry("receiver", store.getCertificate("receiver"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
