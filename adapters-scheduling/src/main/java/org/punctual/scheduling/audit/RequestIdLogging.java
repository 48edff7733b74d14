package org.punctual.scheduling.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.util.logging.Logger;

/** Adds the ids of requests, to pages and to the API, to the log while the application runs. */
@ApplicationScoped
class RequestIdLogging {

  /** The root of our own loggers; kept here, because the log manager forgets unused loggers. */
  private static final Logger OURS = Logger.getLogger("org.punctual");

  private final RequestIdInLog handler = new RequestIdInLog();

  void onStartup(@Observes Startup event) {
    OURS.addHandler(handler);
  }

  void onShutdown(@Observes Shutdown event) {
    OURS.removeHandler(handler);
  }
}
