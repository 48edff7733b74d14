package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.scheduling.settings.ListeningAddress;
import org.punctual.scheduling.settings.Settings;

/**
 * Requests the first pages before customers arrive, because the first page of a cold server takes
 * seconds. The pages of guests create no session, and a call without a key creates no usage record.
 * The requests use the server's port, so that they also show whether the port belongs to this
 * server.
 */
@ApplicationScoped
class WarmUp {

  private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());

  private static final List<String> PAGES =
      List.of("/login", "/register", "/api/problems/unavailable");

  /**
   * Liberty opens its port after the application is deployed, which takes long on a busy machine.
   */
  private static final Duration UNTIL_OPEN = Duration.ofSeconds(90);

  /** More time than a deployment takes into a server whose port is open already. */
  private static final Duration UNTIL_FOREIGN = Duration.ofSeconds(20);

  private static final Duration ONE_LOOK = Duration.ofSeconds(2);
  private static final Duration ONE_PAGE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ListeningAddress address;
  private final OwnPort port;
  private final Clock clock;
  private volatile boolean wasTaken;

  @Inject
  WarmUp(Settings settings, OwnPort port, Clock clock) {
    this.address = settings.server().listening();
    this.port = port;
    this.clock = clock;
  }

  /** Checks whether the port is taken, before Liberty opens it. */
  void prepare() {
    wasTaken = !address.isFree();
  }

  /**
   * Refuses the port of another process. This needs no database.
   *
   * @throws InvalidSettings when another process listens at the port
   */
  void checkPort() {
    if (wasTaken && !isReached(UNTIL_FOREIGN)) {
      throw new InvalidSettings(List.of(taken()));
    }
  }

  /** Requests each page once. */
  void run() {
    if (isReached(UNTIL_OPEN)) {
      Instant start = clock.instant();
      PAGES.forEach(page -> port.answers(address, page, ONE_PAGE));
      LOG.log(
          INFO, "Requested the first pages within {0}", Duration.between(start, clock.instant()));
    } else {
      LOG.log(
          WARNING,
          "No request reached this server at HTTP_HOST and HTTP_PORT, {0}:{1}",
          address.host(),
          String.valueOf(address.port()));
    }
  }

  private boolean isReached(Duration limit) {
    Instant end = clock.instant().plus(limit);
    while (!port.isReached() && clock.instant().isBefore(end)) {
      port.answers(address, "/favicon.ico", ONE_LOOK);
      if (!port.isReached()) {
        pause();
      }
    }
    return port.isReached();
  }

  private Wrong taken() {
    return new Wrong(
        "HTTP_PORT",
        "is " + address.port() + ", and another process listens there at " + address.host(),
        "End that process, or set HTTP_PORT to a free port");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
