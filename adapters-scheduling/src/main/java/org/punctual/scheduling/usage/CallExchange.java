package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.punctual.application.usage.LimitingCalls;
import org.punctual.scheduling.job.Tireless;

/** Lets servers tell each other twice a second how many calls they counted. */
@ApplicationScoped
public class CallExchange {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ScheduledExecutorService executor;
  private final Runnable exchange;
  private Optional<Future<?>> heartbeat = Optional.empty();

  @Inject
  CallExchange(LimitingCalls limiting, ScheduledExecutorService executor) {
    this.executor = executor;
    this.exchange = new Tireless("Exchanging counts of calls", limiting::exchange);
  }

  /** Begins to exchange. */
  public synchronized void start() {
    long pause = PAUSE.toMillis();
    heartbeat =
        Optional.of(executor.scheduleWithFixedDelay(exchange, pause, pause, TimeUnit.MILLISECONDS));
  }

  /** Tells the rest to those who go on. */
  public synchronized void stop() {
    heartbeat.ifPresent(beat -> beat.cancel(false));
    exchange.run();
  }
}
