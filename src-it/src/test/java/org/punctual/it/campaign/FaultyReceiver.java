package org.punctual.it.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.punctual.domain.webhook.WebhookSecret;
import org.punctual.it.live.Receiver.Behavior;
import org.punctual.it.live.Receiver.Received;
import org.punctual.it.live.Receiver.Reply;

/**
 * A receiver with faults. Of the first two attempts at each message, it refuses 10 % and asks to
 * wait for 5 %. It leaves 5 % without an answer, and resets the connection of 2 %. It accepts every
 * later attempt.
 */
final class FaultyReceiver implements Behavior {

  /** Longer than the schedule waits before the second attempt. */
  private static final Duration PAUSE = Duration.ofSeconds(9);

  private static final Duration HANGING = Duration.ofSeconds(20);
  private static final int FAULTY_ATTEMPTS = 2;
  private static final int REFUSED = 10;
  private static final int PAUSED = 5;
  private static final int HANGS = 5;
  private static final int RESETS = 2;
  private static final int ALL = 100;

  private final Random dice;
  private final Function<String, WebhookSecret> secrets;
  private final ConcurrentMap<String, List<Arrival>> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger unverified = new AtomicInteger();

  /**
   * A receiver that checks each signature by an independent library.
   *
   * @param secrets the secret of the endpoint at a path
   */
  FaultyReceiver(Random dice, Function<String, WebhookSecret> secrets) {
    this.dice = dice;
    this.secrets = secrets;
  }

  /** An attempt at a message. */
  record Arrival(Instant at, Reply reply, String body) {

    boolean isAccepted() {
      return reply.equals(Reply.ACCEPTED);
    }

    boolean isPause() {
      return reply.headers().containsKey("Retry-After");
    }
  }

  @Override
  public Reply to(Received message) {
    if (!message.isSignedBy(secrets.apply(message.path()).value())) {
      unverified.incrementAndGet();
    }
    List<Arrival> before =
        arrivals.computeIfAbsent(message.id(), any -> new CopyOnWriteArrayList<>());
    Reply reply = before.size() < FAULTY_ATTEMPTS ? thrown() : Reply.ACCEPTED;
    before.add(new Arrival(Instant.now(), reply, message.body()));
    return reply;
  }

  /** How many different messages were accepted. */
  long accepted() {
    return arrivals.values().stream()
        .filter(each -> each.stream().anyMatch(Arrival::isAccepted))
        .count();
  }

  /** How many messages arrived again after they had been accepted. */
  long repeated() {
    return arrivals.values().stream()
        .filter(each -> each.stream().filter(Arrival::isAccepted).count() > 1)
        .count();
  }

  /** How many attempts came earlier than the receiver had asked. */
  long undercut() {
    return arrivals.values().stream().mapToLong(FaultyReceiver::undercut).sum();
  }

  /** How many attempts had a signature that the library refused. */
  int unverified() {
    return unverified.get();
  }

  /** How many attempts arrived. */
  long attempts() {
    return arrivals.values().stream().mapToLong(Collection::size).sum();
  }

  /** The bodies of all messages, one for each identity. */
  List<String> bodies() {
    return arrivals.values().stream().map(each -> each.get(0).body()).toList();
  }

  /** How many messages changed between two attempts. */
  long changed() {
    return arrivals.values().stream()
        .filter(each -> each.stream().map(Arrival::body).distinct().count() > 1)
        .count();
  }

  private static long undercut(List<Arrival> attempts) {
    long undercut = 0;
    for (int i = 1; i < attempts.size(); i++) {
      Arrival before = attempts.get(i - 1);
      boolean isEarly = attempts.get(i).at().isBefore(before.at().plus(PAUSE));
      undercut += before.isPause() && isEarly ? 1 : 0;
    }
    return undercut;
  }

  private synchronized Reply thrown() {
    int number = dice.nextInt(ALL);
    if (number < REFUSED) {
      return Reply.of(500);
    } else if (number < REFUSED + PAUSED) {
      return new Reply(429, Map.of("Retry-After", Long.toString(PAUSE.toSeconds())), Duration.ZERO);
    } else if (number < REFUSED + PAUSED + HANGS) {
      return new Reply(204, Map.of(), HANGING);
    } else if (number < REFUSED + PAUSED + HANGS + RESETS) {
      return Reply.RESET;
    }
    return Reply.ACCEPTED;
  }
}
