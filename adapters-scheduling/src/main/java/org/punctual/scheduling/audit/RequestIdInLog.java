package org.punctual.scheduling.audit;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.punctual.application.request.CurrentRequest;

/**
 * Puts the request id before each line that a request causes in the log. It is a handler of the
 * root of our own loggers. It therefore sees a record before the server's handlers write the
 * record. A line of the security log has the id as a field already.
 */
final class RequestIdInLog extends Handler {

  @Override
  public void publish(@Nullable LogRecord line) {
    if (line != null && !LoggerAuditTrail.NAME.equals(line.getLoggerName())) {
      CurrentRequest.get()
          .ifPresent(request -> line.setMessage("[" + request.id() + "] " + line.getMessage()));
    }
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
