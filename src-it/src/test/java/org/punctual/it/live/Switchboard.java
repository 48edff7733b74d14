package org.punctual.it.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between two programs and connects them as it is told: a balancer in front of servers, or a
 * network that fails.
 */
final class Switchboard implements AutoCloseable {

  private enum Line {
    OPEN,
    CUT,
    SILENT
  }

  private final ServerSocket door;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private volatile int target;
  private volatile Line line = Line.OPEN;

  private Switchboard(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
    start(this::welcome);
  }

  /** Leads to a port of this machine. */
  static Switchboard to(int port) {
    try {
      return new Switchboard(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Leads elsewhere from now on; whoever is connected has to connect anew. */
  void leadTo(int port) {
    target = port;
    hangUp();
  }

  /** Breaks every connection off, and takes no new one. */
  void cut() {
    line = Line.CUT;
    hangUp();
  }

  /** Keeps every connection and lets nothing through any more, as a lost network does. */
  void silence() {
    line = Line.SILENT;
  }

  /** Connects as before; what was silent stays lost. */
  void restore() {
    hangUp();
    line = Line.OPEN;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hangUp();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException refused) {
        // the caller notices
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    ends.add(caller);
    if (line == Line.CUT) {
      caller.close();
      return;
    }
    Socket callee = connected(caller);
    ends.add(callee);
    // Waiting for more to send along is up to those who talk.
    caller.setTcpNoDelay(true);
    callee.setTcpNoDelay(true);
    if (line == Line.CUT) {
      hangUp();
    }
    start(() -> carry(caller, callee));
    start(() -> carry(callee, caller));
  }

  /** Who can't be led on is turned away. */
  private Socket connected(Socket caller) throws IOException {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException nobodyThere) {
      caller.close();
      throw nobodyThere;
    }
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
        // as wanted
      }
    }
    ends.removeAll(present);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "switchboard");
    thread.setDaemon(true);
    thread.start();
  }
}
