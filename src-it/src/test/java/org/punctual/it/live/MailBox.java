package org.punctual.it.live;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The mails that a mail server received, with their times. */
public final class MailBox implements AutoCloseable {

  private final GreenMail server;
  private final Map<Integer, Instant> seen = new ConcurrentHashMap<>();
  private final Thread watch = new Thread(this::watch, "mail watch");

  /** Watches a mail server from now on, until {@link #close}. */
  public MailBox(GreenMail server) {
    this.server = server;
    watch.setDaemon(true);
    watch.start();
  }

  /** A mail, and the instant at which it was first seen in the box, to about 10 ms. */
  public record Arrival(Instant at, String messageId, String text) {}

  /** Waits until there is a number of mails. */
  public void await(int count, Duration limit) {
    Waiting.until(
        limit, () -> seen.size() >= count, () -> seen.size() + " mails instead of " + count);
  }

  /** The mails so far, in the order they came. */
  public List<Arrival> arrivals() {
    MimeMessage[] messages = server.getReceivedMessages();
    return IntStream.range(0, messages.length)
        .mapToObj(i -> arrival(seen.getOrDefault(i, Instant.now()), messages[i]))
        .toList();
  }

  @Override
  public void close() {
    watch.interrupt();
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      int count = server.getReceivedMessages().length;
      for (int i = 0; i < count; i++) {
        seen.putIfAbsent(i, Instant.now());
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private static Arrival arrival(Instant at, MimeMessage message) {
    try {
      return new Arrival(at, message.getMessageID(), message.getContent().toString());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
