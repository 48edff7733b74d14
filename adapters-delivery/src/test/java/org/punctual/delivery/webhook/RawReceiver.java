package org.punctual.delivery.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server on loopback with a certificate for {@code crm.example}, which talks as a test wants. */
final class RawReceiver implements AutoCloseable {

  private static final int WAITING = 50;

  private final SSLContext tls;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What the receiver does with a connection, which is closed afterwards. */
  @FunctionalInterface
  interface Talk {

    void with(Socket client) throws IOException;
  }

  private RawReceiver(SSLContext tls, Talk talk) throws IOException {
    this.tls = tls;
    this.server =
        tls.getServerSocketFactory()
            .createServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
    threads.execute(() -> accept(talk));
  }

  /** Starts a receiver. */
  static RawReceiver start(Path folder, Talk talk) throws IOException {
    return new RawReceiver(Receiver.identity(folder), talk);
  }

  /** Reads a message, without understanding it. */
  static void read(Socket client) throws IOException {
    if (client.getInputStream().read(new byte[1 << 16]) < 0) {
      throw new IOException("no message");
    }
  }

  int port() {
    return server.getLocalPort();
  }

  SSLContext trust() {
    return tls;
  }

  /** Waits until the receiver has closed its first connection. */
  void awaitClosing() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  private void accept(Talk talk) {
    try {
      while (true) {
        Socket client = server.accept();
        threads.execute(() -> talk(talk, client));
      }
    } catch (IOException stopped) {
      // The test is over.
    }
  }

  private void talk(Talk talk, Socket client) {
    try (Socket open = client) {
      talk.with(open);
    } catch (IOException lost) {
      // The sender has gone.
    }
    closed.countDown();
  }
}
