package org.punctual.rest.call;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts the request id before each line that a call causes in the log. As a handler of the root of
 * our own loggers it sees a record before the server's handlers, which write it.
 */
final class NamedLogLines extends Handler {

  private static final ThreadLocal<RequestId> PRESENT = new ThreadLocal<>();

  /** From now on this thread works for that call. */
  static void begin(RequestId id) {
    PRESENT.set(id);
  }

  /** This thread works for no call any more. */
  static void end() {
    PRESENT.remove();
  }

  @Override
  public void publish(@Nullable LogRecord line) {
    RequestId id = PRESENT.get();
    if (line != null && id != null) {
      line.setMessage("[" + id + "] " + line.getMessage());
    }
  }

  @Override
  public void flush() {
    // It keeps nothing.
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
