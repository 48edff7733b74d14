package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A mail server that accepts mails and records the time of their arrival. It can withhold the
 * answer to a mail, so that the sender does not know that the mail arrived. It can refuse some
 * recipients.
 */
public final class MailSink implements AutoCloseable {

  private static final String NAME = "Message-ID: <";
  private static final String RECIPIENT = "RCPT TO:<";

  private final ServerSocket socket;
  private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final CountDownLatch release = new CountDownLatch(1);
  private volatile Function<String, MailTreatment> manners = recipient -> MailTreatment.TAKE;

  /**
   * A mail that arrived.
   *
   * @param at when its last byte was read
   * @param messageId its {@code Message-ID}, without brackets
   */
  public record Mail(Instant at, String messageId) {

    /** The id of the reminder, with which the Message-ID begins. */
    public String reminder() {
      return messageId.substring(0, messageId.indexOf('.'));
    }

    /** The id of the reminder with the number of its round. */
    public String round() {
      return messageId.substring(0, messageId.indexOf('@'));
    }
  }

  private MailSink(ServerSocket socket) {
    this.socket = socket;
  }

  /** Starts a server that answers at once. */
  public static MailSink start() {
    MailSink sink = holding();
    sink.release();
    return sink;
  }

  /** Starts a server that answers no mail before {@link #release}. */
  public static MailSink holding() {
    try {
      MailSink sink = new MailSink(new ServerSocket(0, 0, InetAddress.getByName("localhost")));
      inBackground(sink::accept);
      return sink;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SMTP port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Waits until a number of mails have arrived. */
  public void await(int count, Duration limit) {
    Waiting.until(limit, () -> count() >= count, () -> count() + " mails instead of " + count);
  }

  /** The number of mails. */
  public int count() {
    return count.get();
  }

  /** The mails in the order of their arrival. */
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  /** Forgets all mails. */
  public void forget() {
    mails.clear();
    count.set(0);
  }

  /** The Message-IDs of the mails in the order of their arrival. */
  public List<String> messageIds() {
    return mails.stream().map(Mail::messageId).toList();
  }

  /**
   * Sets the treatment of each recipient from now on. The function is called once for each attempt.
   */
  public void treat(Function<String, MailTreatment> recipients) {
    manners = recipients;
  }

  /** Answers all mails from now on. */
  public void release() {
    release.countDown();
  }

  @Override
  public void close() {
    release();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        inBackground(() -> talkTo(client));
      }
    } catch (IOException closed) {
      // the server was closed
    }
  }

  /** Speaks as much of RFC 5321 as our senders need. */
  private void talkTo(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      OutputStream out = client.getOutputStream();
      say("220 localhost", out);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(RECIPIENT)) {
          treat(line, client, in);
        } else {
          say(answer(line, in, out), out);
        }
      }
    } catch (IOException gone) {
      // the client closed the connection
    }
  }

  private void treat(String command, Socket client, BufferedReader in) throws IOException {
    String recipient = command.substring(RECIPIENT.length(), command.indexOf('>'));
    MailTreatment manner = manners.apply(recipient);
    if (manner == MailTreatment.RESET) {
      client.setSoLinger(true, 0);
    } else if (manner == MailTreatment.HANG) {
      in.transferTo(Writer.nullWriter());
    } else {
      say(manner.answer(), client.getOutputStream());
    }
    if (manner.hangsUp()) {
      client.close();
    }
  }

  private String answer(String command, BufferedReader in, OutputStream out) throws IOException {
    if (command.equals("DATA")) {
      say("354 go on", out);
      take(in);
      await(release);
      return "250 taken";
    }
    return command.equals("QUIT") ? "221 bye" : "250 localhost";
  }

  private void take(BufferedReader in) throws IOException {
    String id = "";
    for (String line = lineOf(in); !line.equals("."); line = lineOf(in)) {
      id = line.startsWith(NAME) ? line.substring(NAME.length(), line.length() - 1) : id;
    }
    mails.add(new Mail(Instant.now(), id));
    count.incrementAndGet();
  }

  private static String lineOf(BufferedReader in) throws IOException {
    return Optional.ofNullable(in.readLine())
        .orElseThrow(() -> new EOFException("broken off in the middle of a mail"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String line, OutputStream out) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "mail server");
    thread.setDaemon(true);
    thread.start();
  }
}
