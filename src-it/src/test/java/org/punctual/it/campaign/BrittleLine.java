package org.punctual.it.campaign;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.punctual.it.live.ListeningPort;

/**
 * A line to PostgreSQL that breaks at random. It breaks at one of three moments: while it connects,
 * before a commit arrives, or after a commit and before its answer.
 */
final class BrittleLine implements AutoCloseable {

  /** The moment at which a line breaks. */
  enum Moment {
    CONNECT,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  private static final double PROBABILITY = 0.2;

  private final int target;
  private final Random dice;
  private final Queue<Moment> breaks = new ConcurrentLinkedQueue<>();
  private final ListeningPort port;
  private volatile boolean brittle;

  private BrittleLine(int target, Random dice) {
    this.target = target;
    this.dice = dice;
    this.port = ListeningPort.open(this::connect);
  }

  /** A line to a PostgreSQL, which does not break yet. */
  static BrittleLine to(int port, Random dice) {
    return new BrittleLine(port, dice);
  }

  int port() {
    return port.port();
  }

  /** Lets the line break at random from now on. */
  void weaken() {
    brittle = true;
  }

  /** Lets the line break no more. */
  void mend() {
    brittle = false;
  }

  /** How often a connection broke at a moment. */
  long breaksAt(Moment moment) {
    return breaks.stream().filter(moment::equals).count();
  }

  @Override
  public void close() {
    port.close();
  }

  private boolean breaksNow(Moment moment) {
    boolean breaking = brittle && dice.nextDouble() < PROBABILITY;
    if (breaking) {
      breaks.add(moment);
    }
    return breaking;
  }

  private void connect(Socket caller) throws IOException {
    if (breaksNow(Moment.CONNECT)) {
      caller.close();
      return;
    }
    Connection connection = new Connection(caller, ListeningPort.connect(caller, target));
    ListeningPort.inBackground(connection::carryQuestions);
    ListeningPort.inBackground(connection::carryAnswers);
  }

  private final class Connection {

    private final Socket caller;
    private final Socket callee;
    private volatile boolean keepsAnswers;

    Connection(Socket caller, Socket callee) {
      this.caller = caller;
      this.callee = callee;
    }

    void carryQuestions() {
      try (caller;
          callee) {
        ClientMessages questions = new ClientMessages(new DataInputStream(caller.getInputStream()));
        OutputStream out = callee.getOutputStream();
        for (byte[] next = questions.next(); next.length > 0; next = questions.next()) {
          if (questions.isCommit() && breaksNow(Moment.BEFORE_COMMIT)) {
            return;
          }
          if (questions.isCommit() && breaksNow(Moment.AFTER_COMMIT)) {
            keepsAnswers = true;
          }
          out.write(next);
        }
      } catch (IOException brokenOff) {
        // both ends are closed
      }
    }

    /**
     * Carries answers to the client. PostgreSQL answers after it has executed the whole message.
     */
    void carryAnswers() {
      byte[] bytes = new byte[16_384];
      try (caller;
          callee) {
        InputStream in = callee.getInputStream();
        for (int read = in.read(bytes); read >= 0 && !keepsAnswers; read = in.read(bytes)) {
          caller.getOutputStream().write(bytes, 0, read);
        }
      } catch (IOException brokenOff) {
        // both ends are closed
      }
    }
  }
}
