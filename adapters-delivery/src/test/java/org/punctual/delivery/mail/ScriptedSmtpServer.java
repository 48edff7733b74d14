package org.punctual.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that misbehaves as a test asks. It answers correctly, except for the commands for
 * which the test sets another answer.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

  /** An answer that says nothing any more, and keeps the connection. */
  public static final String HANG = "(hang)";

  /** An answer that breaks the connection. */
  public static final String RESET = "(reset)";

  /** An answer that begins a line and never ends it, with a character each 100 ms. */
  public static final String TRICKLE = "(trickle)";

  private static final Map<String, String> GOOD_ANSWERS =
      Map.of(
          "(greeting)", "220 ready",
          "EHLO", "250-mail.example\r\n250 AUTH PLAIN LOGIN",
          "AUTH", "235 2.7.0 welcome",
          "MAIL", "250 2.1.0 ok",
          "RCPT", "250 2.1.5 ok",
          "DATA", "354 go on",
          ".", "250 2.0.0 taken",
          "QUIT", "221 bye");

  private final Map<String, String> answers = new ConcurrentHashMap<>(GOOD_ANSWERS);
  private final Map<String, String> next = new ConcurrentHashMap<>();
  private final Map<String, Duration> thinking = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final ServerSocket door;

  public ScriptedSmtpServer() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::welcome);
  }

  public int port() {
    return door.getLocalPort();
  }

  /**
   * Sets the answer to a command from now on. The greeting and the end of the data count as
   * commands.
   */
  public void answers(String command, String answer) {
    answers.put(command, answer);
  }

  /** Sets the answer to the next such command only. */
  public void answersOnce(String command, String answer) {
    next.put(command, answer);
  }

  /** Delays the answer to the next such command. */
  public void thinksOnce(String command, Duration time) {
    thinking.put(command, time);
  }

  /** All lines that it received. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void welcome() {
    try {
      while (!door.isClosed()) {
        Socket connection = door.accept();
        connections.add(connection);
        start(() -> converse(connection));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void converse(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      answer(connection, "(greeting)");
      boolean inData = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        if (!inData || line.equals(".")) {
          String command = line.split(" ", 2)[0];
          answer(connection, command);
          inData = command.equals("DATA") && answers.get("DATA").startsWith("3");
        }
      }
    } catch (IOException brokenOff) {
      // the client or the end of the test closed it
    }
  }

  private void answer(Socket connection, String command) throws IOException {
    String answer =
        Optional.ofNullable(next.remove(command))
            .orElseGet(() -> answers.getOrDefault(command, "500 what?"));
    Optional.ofNullable(thinking.remove(command)).ifPresent(ScriptedSmtpServer::pause);
    OutputStream out = connection.getOutputStream();
    switch (answer) {
      case HANG -> untilClosed(connection);
      case RESET -> {
        connection.setSoLinger(true, 0);
        connection.close();
      }
      case TRICKLE -> trickle(out);
      default -> {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private static void untilClosed(Socket connection) throws IOException {
    while (connection.getInputStream().read() >= 0) {
      // later lines are ignored
    }
  }

  private static void trickle(OutputStream out) throws IOException {
    while (true) {
      out.write('2');
      out.flush();
      pause(Duration.ofMillis(100));
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }
}
