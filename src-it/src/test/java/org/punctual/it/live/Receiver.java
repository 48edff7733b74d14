package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/**
 * A customer's system that receives webhooks by HTTPS on this machine. It answers 204, unless a
 * test wants another answer.
 */
public final class Receiver implements AutoCloseable {

  private static final int ACCEPTED = 204;
  private static final int BUSY = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Received>> received = new ConcurrentHashMap<>();

  /** A message that arrived. */
  public record Received(Headers headers, String body) {

    /** The header that names the event. */
    public String id() {
      return headers.getFirst("webhook-id");
    }

    /** The signatures, the newest secret's first. */
    public List<String> signatures() {
      return List.of(headers.getFirst("webhook-signature").split(" "));
    }

    /** The signature that a receiver calculates by a secret (Standard Webhooks 1.0). */
    public String signatureBy(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = id() + "." + headers.getFirst("webhook-timestamp") + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Receiver(SSLContext tls) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  /** Starts a receiver with a certificate for localhost. */
  public static Receiver start(SSLContext tls) throws IOException {
    return new Receiver(tls);
  }

  /** The address of a path. */
  public String url(String path) {
    return "https://localhost:" + server.getAddress().getPort() + path;
  }

  /**
   * Answers the next messages to a path with some statuses, one after the other. With 503 it asks
   * to wait for an hour.
   */
  public void answer(String path, Integer... statuses) {
    answers.put(path, new ArrayDeque<>(List.of(statuses)));
  }

  /** What arrived at a path so far. */
  public List<Received> at(String path) {
    return received.getOrDefault(path, List.of());
  }

  /** Waits until so many messages have arrived at a path, and returns the last one. */
  public Received await(String path, int count) {
    Waiting.until(PATIENCE, () -> at(path).size() >= count, () -> "only " + at(path) + " arrived");
    return at(path).get(count - 1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (InputStream body = exchange.getRequestBody()) {
      Headers headers = new Headers();
      headers.putAll(exchange.getRequestHeaders());
      received
          .computeIfAbsent(path, any -> new CopyOnWriteArrayList<>())
          .add(new Received(headers, new String(body.readAllBytes(), UTF_8)));
      int status = next(path);
      if (status == BUSY) {
        exchange.getResponseHeaders().set("Retry-After", "3600");
      }
      exchange.sendResponseHeaders(status, -1);
    } finally {
      exchange.close();
    }
  }

  private int next(String path) {
    Integer status = answers.getOrDefault(path, new ArrayDeque<>()).poll();
    return status == null ? ACCEPTED : status;
  }
}
