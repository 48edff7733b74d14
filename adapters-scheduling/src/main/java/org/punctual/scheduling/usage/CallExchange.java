package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.punctual.application.usage.LimitingCalls;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/** Exchanges the numbers of counted calls between servers, twice a second. */
@ApplicationScoped
public class CallExchange {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Runnable exchange;
  private final FixedDelayTask schedule;

  @Inject
  CallExchange(LimitingCalls limiting, Tasks tasks) {
    this.exchange = tasks.surviving("Exchanging counts of calls", limiting::exchange);
    this.schedule = tasks.repeated(exchange, PAUSE);
  }

  /** Starts the exchange. */
  public void start() {
    schedule.startAfter(PAUSE);
  }

  /** Ends the exchange, after passing the last counts on to the other servers. */
  public void stop() {
    schedule.stop();
    exchange.run();
  }
}
