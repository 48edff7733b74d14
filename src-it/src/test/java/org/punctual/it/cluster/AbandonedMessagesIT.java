package org.punctual.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.Receiver;
import org.punctual.it.live.Waiting;

/**
 * Messages of servers that stopped while they sent them. The rows that such servers leave behind
 * are written by the test.
 */
@Execution(ExecutionMode.CONCURRENT)
class AbandonedMessagesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GAVE_UP = "The server stopped while sending 3 times; gave up";

  private static Postgres postgres;
  private static Receiver receiver;
  private static LiveServer server;

  private final String path = "/" + UUID.randomUUID();

  @BeforeAll
  static void start(@TempDir Path home) {
    postgres = Postgres.start();
    receiver = Receiver.start();
    server = LiveServer.start(home, receiver.settings(Postgres.settings(postgres.port())));
  }

  @AfterAll
  static void end() {
    server.close();
    receiver.close();
    postgres.close();
  }

  @Test
  void a_message_that_stopped_two_servers_is_sent_again() {
    String message = waiting();
    abandon(message, 2);
    assertThat(receiver.await(path, 2).id()).isEqualTo(receiver.at(path).get(0).id());
    awaitState(message, "SENT");
    assertThat(answersTo(message)).containsExactly("HTTP 204");
  }

  @Test
  void a_message_that_stopped_three_servers_is_set_aside() {
    String message = waiting();
    abandon(message, 3);
    awaitState(message, "FAILED");
    assertThat(answersTo(message)).containsExactly(GAVE_UP);
    assertThat(receiver.at(path)).hasSize(1);
  }

  /** The id of a message that was answered 503, and waits for an hour. */
  private String waiting() {
    receiver.answer(path, 503);
    String key = Owners.enlist(1, postgres).get(0);
    AtomicReference<String> endpoint = new AtomicReference<>("");
    Owners.listen(
        key,
        id -> {
          endpoint.set(id);
          return receiver.url(path);
        },
        postgres);
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
    new Partner(server, key).submit("Reported", start);
    receiver.await(path, 1);
    String ofEndpoint =
        "select id from webhook_message where endpoint_id = '%s' and state = 'WAITING'"
            + " and attempts = 1";
    List<String> found = new ArrayList<>();
    Waiting.until(
        PATIENCE,
        () -> found.addAll(postgres.texts(ofEndpoint.formatted(endpoint.get()))),
        () -> "no message waits");
    return found.get(0);
  }

  /** Lets a message look as if each of its attempts had stopped its server. */
  private static void abandon(String message, int attempts) {
    postgres.execute("delete from webhook_attempt where message_id = '" + message + "'");
    postgres.execute(
        """
        update webhook_message set state = 'SENDING', attempts = %d, holder = 'stopped',
          lease_until = now() - interval '1 second', next_attempt_at = now() - interval '1 minute'
        where id = '%s'\
        """
            .formatted(attempts, message));
  }

  private static void awaitState(String message, String state) {
    String query = "select state from webhook_message where id = '" + message + "'";
    Waiting.until(
        PATIENCE,
        () -> postgres.texts(query).equals(List.of(state)),
        () -> "the message is " + postgres.texts(query));
  }

  private static List<String> answersTo(String message) {
    return postgres.texts(
        "select answer from webhook_attempt where message_id = '" + message + "'");
  }
}
