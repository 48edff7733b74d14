package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that takes mails in full, and may leave whoever sent one without an answer: nobody
 * but itself knows then that the mail arrived.
 */
final class HoldingMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> messageIds = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);

  private HoldingMailServer(ServerSocket socket) {
    this.socket = socket;
  }

  /** Starts one that gives no answer to a mail before it is told to. */
  static HoldingMailServer start() throws IOException {
    HoldingMailServer server =
        new HoldingMailServer(new ServerSocket(0, 0, InetAddress.getByName("localhost")));
    inBackground(server::accept);
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Waits until that many mails came. */
  void await(int count, Duration limit) {
    Patience.until(
        limit,
        () -> messageIds.size() >= count,
        () -> messageIds.size() + " mails instead of " + count);
  }

  /** What the mails that came are called, in the order they came. */
  List<String> messageIds() {
    return List.copyOf(messageIds);
  }

  /** Answers from now on. */
  void release() {
    release.countDown();
  }

  @Override
  public void close() throws IOException {
    release();
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        inBackground(() -> talkTo(client));
      }
    } catch (IOException closed) {
      // that ends it
    }
  }

  /** RFC 5321, as far as a sender of ours goes. */
  private void talkTo(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      OutputStream out = client.getOutputStream();
      say("220 localhost", out);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(answer(line, in, out), out);
      }
    } catch (IOException gone) {
      // so was whoever held on
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
    for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
      id = line.startsWith("Message-ID: ") ? line : id;
    }
    messageIds.add(id);
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
