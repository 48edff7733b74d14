package org.punctual.it.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of this machine at which a host accepts connections. */
public final class ListeningPort implements AutoCloseable {

  private static final int QUEUE = 200;

  private final ServerSocket socket;

  /** Accepts connections, one after the other. */
  public interface Host {

    /** Handles a connection in the background. A refused caller notices the closed connection. */
    void receive(Socket caller) throws IOException;
  }

  private ListeningPort(ServerSocket socket) {
    this.socket = socket;
  }

  /** Opens any free port. */
  public static ListeningPort open(Host host) {
    try {
      ListeningPort port =
          new ListeningPort(new ServerSocket(0, QUEUE, InetAddress.getLoopbackAddress()));
      inBackground(() -> port.welcome(host));
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects to a port of this machine. Neither connection delays small packets. */
  public static Socket connect(Socket caller, int port) throws IOException {
    try {
      Socket callee = new Socket(InetAddress.getLoopbackAddress(), port);
      caller.setTcpNoDelay(true);
      callee.setTcpNoDelay(true);
      return callee;
    } catch (IOException nobodyThere) {
      caller.close();
      throw nobodyThere;
    }
  }

  /** Runs a task on a daemon thread, which does not delay the end of the process. */
  public static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "port");
    thread.setDaemon(true);
    thread.start();
  }

  /** The number of the port. */
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void welcome(Host host) {
    while (!socket.isClosed()) {
      try {
        host.receive(socket.accept());
      } catch (IOException refused) {
        // the caller notices the closed connection
      }
    }
  }
}
