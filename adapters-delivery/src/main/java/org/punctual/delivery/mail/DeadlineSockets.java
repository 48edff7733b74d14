package org.punctual.delivery.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets whose waits for the other side end together at a deadline. With a time-out for each
 * answer, a server that trickles could hold a sender for ever.
 */
final class DeadlineSockets extends SocketFactory {

  private final Deadline deadline;

  DeadlineSockets(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public Socket createSocket() {
    return new DeadlineSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("connected later, with a time-out");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket(host.getHostName(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return createSocket(host, port);
  }

  /** Limits the connecting and each read to the time that is left. */
  private final class DeadlineSocket extends Socket {

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      super.connect(endpoint, deadline.millisLeft());
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          setSoTimeout(deadline.millisLeft());
          return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          setSoTimeout(deadline.millisLeft());
          return super.read(bytes, offset, length);
        }
      };
    }
  }
}
