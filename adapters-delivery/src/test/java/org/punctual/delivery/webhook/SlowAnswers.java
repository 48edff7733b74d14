package org.punctual.delivery.webhook;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** How receivers answer that are slow, or that answer too much. */
final class SlowAnswers {

  private SlowAnswers() {}

  /** No answer until the end of the test. */
  static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A byte every tenth of a second. */
  static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 100; i++) {
        body.write('.');
        body.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A gigabyte, of which the written megabytes are counted. */
  static void flood(HttpExchange exchange, AtomicInteger written) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 1_000; i++) {
        body.write(new byte[1 << 20]);
        written.incrementAndGet();
      }
    }
  }
}
