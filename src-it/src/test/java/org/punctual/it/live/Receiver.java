package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A customer's system that receives webhooks by HTTPS on this machine. It answers 204, unless a
 * test wants another answer.
 */
public final class Receiver implements AutoCloseable {

  private static final String PASSWORD = "receiver-of-tests";
  private static final int BUSY = 503;
  private static final String FOLLOWED = "/followed";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path store;
  private final HttpsServer server;
  private final Switchboard line;
  private final Behavior behavior;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Queue<Reply>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Received>> received = new ConcurrentHashMap<>();

  /** Decides on the reply to each message. */
  public interface Behavior {

    /** The reply to a message. */
    Reply to(Received message);
  }

  /**
   * A reply to a message.
   *
   * @param after how long it takes
   */
  public record Reply(int status, Map<String, String> headers, Duration after) {

    /** The message is accepted at once. */
    public static final Reply ACCEPTED = of(204);

    /** The connection is reset without a reply. */
    public static final Reply RESET = of(0);

    /** A status at once. */
    public static Reply of(int status) {
      return new Reply(status, Map.of(), Duration.ZERO);
    }

    /** The receiver is busy, and asks to wait for some time. */
    public static Reply busyFor(Duration time) {
      String seconds = String.valueOf(time.toSeconds());
      return new Reply(BUSY, Map.of("Retry-After", seconds), Duration.ZERO);
    }

    /** The message is accepted after some time. */
    public static Reply late(Duration time) {
      return new Reply(ACCEPTED.status(), Map.of(), time);
    }
  }

  /**
   * A message that arrived.
   *
   * @param at when it had arrived as a whole
   */
  public record Received(String path, HttpHeaders headers, String body, Instant at) {

    /** The header that names the event. */
    public String id() {
      return header("webhook-id");
    }

    /** The signatures, the newest secret's first. */
    public List<String> signatures() {
      return List.of(header("webhook-signature").split(" "));
    }

    /** Says whether the library of Standard Webhooks believes the message, given a secret. */
    public boolean isSignedBy(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException refused) {
        return false;
      }
    }

    private String header(String name) {
      return headers.firstValue(name).orElseThrow();
    }
  }

  private Receiver(Path store, Behavior behavior) throws IOException, GeneralSecurityException {
    this.store = store;
    this.behavior = behavior;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(Certificate.make(store, PASSWORD).serverContext()));
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
    line = Switchboard.to(server.getAddress().getPort());
  }

  /** Starts a receiver with a certificate for localhost, which accepts all messages. */
  public static Receiver start() {
    return start(message -> Reply.ACCEPTED);
  }

  /** Starts a receiver with a certificate for localhost. */
  public static Receiver start(Behavior behavior) {
    Path home = Path.of(System.getProperty("it.home"), "receiver-" + UUID.randomUUID());
    try {
      return new Receiver(Files.createDirectories(home).resolve("receiver.p12"), behavior);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The settings of a server that may post to this receiver, besides others. */
  public Map<String, String> settings(Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(others);
    settings.put("WEBHOOK_ALLOW", "localhost");
    settings.put(
        "JVM_ARGS",
        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
            .formatted(store, PASSWORD));
    return settings;
  }

  /** The address of a path. */
  public String url(String path) {
    return "https://localhost:" + line.port() + path;
  }

  /**
   * Answers the next messages to a path with some statuses, one after the other. With 503 it asks
   * to wait for an hour. With 3xx it names another path, {@link #followed}.
   */
  public void answer(String path, Integer... statuses) {
    answer(path, Arrays.stream(statuses).map(status -> reply(path, status)).toArray(Reply[]::new));
  }

  /** Answers the next messages to a path, one after the other. */
  public void answer(String path, Reply... replies) {
    answers.put(path, new ArrayDeque<>(List.of(replies)));
  }

  /** What arrived because a redirection from a path was followed. */
  public List<Received> followed(String path) {
    return at(FOLLOWED + path);
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
    line.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      Received message =
          new Received(
              exchange.getRequestURI().getPath(),
              HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
              new String(body.readAllBytes(), UTF_8),
              Instant.now());
      received.computeIfAbsent(message.path(), any -> new CopyOnWriteArrayList<>()).add(message);
      reply(exchange, replyTo(message));
    } finally {
      exchange.close();
    }
  }

  private Reply replyTo(Received message) {
    Reply planned = answers.getOrDefault(message.path(), new ArrayDeque<>()).poll();
    return planned == null ? behavior.to(message) : planned;
  }

  private Reply reply(String path, int status) {
    if (status == BUSY) {
      return Reply.busyFor(Duration.ofHours(1));
    }
    boolean isElsewhere = status >= 300 && status <= 399;
    return isElsewhere
        ? new Reply(status, Map.of("Location", url(FOLLOWED + path)), Duration.ZERO)
        : Reply.of(status);
  }

  private void reply(HttpExchange exchange, Reply reply) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(reply.after().toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (reply.equals(Reply.RESET)) {
      line.reset(exchange.getRemoteAddress().getPort());
    } else {
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), -1);
    }
  }
}
