package org.punctual.it.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Connects two programs as a test asks: as a balancer in front of servers, or as a network that
 * fails.
 */
public final class Switchboard implements AutoCloseable {

  private enum Line {
    OPEN,
    CUT,
    SILENT
  }

  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private final Map<Integer, Socket> callers = new ConcurrentHashMap<>();
  private final ListeningPort port;
  private volatile int target;
  private volatile Line line = Line.OPEN;

  private Switchboard(int target) {
    this.target = target;
    this.port = ListeningPort.open(this::connect);
  }

  /** A switchboard that connects to a port of this machine. */
  public static Switchboard to(int port) {
    return new Switchboard(port);
  }

  /** The port that callers use instead of the target. */
  public int port() {
    return port.port();
  }

  /** Connects to another port from now on. Existing connections are closed. */
  public void leadTo(int port) {
    target = port;
    hangUp();
  }

  /** Closes every connection, and accepts no new one. */
  public void cut() {
    line = Line.CUT;
    hangUp();
  }

  /** Keeps every connection open, but passes nothing on, as a lost network does. */
  public void silence() {
    line = Line.SILENT;
  }

  /** Accepts connections again. Silent connections stay lost. */
  public void restore() {
    hangUp();
    line = Line.OPEN;
  }

  /**
   * Resets one connection: the caller receives RST instead of FIN.
   *
   * @param from the port from which the target sees the connection come
   */
  public void reset(int from) throws IOException {
    Socket caller = callers.get(from);
    caller.setSoLinger(true, 0);
    caller.close();
  }

  @Override
  public void close() {
    port.close();
    hangUp();
  }

  private void connect(Socket caller) throws IOException {
    ends.add(caller);
    if (line == Line.CUT) {
      caller.close();
      return;
    }
    Socket callee = ListeningPort.connect(caller, target);
    ends.add(callee);
    callers.put(callee.getLocalPort(), caller);
    if (line == Line.CUT) {
      hangUp();
    }
    ListeningPort.inBackground(() -> carry(caller, callee));
    ListeningPort.inBackground(() -> carry(callee, caller));
  }

  private void carry(Socket from, Socket to) {
    byte[] bytes = new byte[16_384];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (line != Line.SILENT) {
          to.getOutputStream().write(bytes, 0, read);
        }
      }
    } catch (IOException brokenOff) {
      // both ends are closed
    }
  }

  private void hangUp() {
    List<Socket> present = List.copyOf(ends);
    for (Socket end : present) {
      try {
        end.close();
      } catch (IOException closedAlready) {
        // the connection is closed
      }
    }
    ends.removeAll(present);
  }
}
