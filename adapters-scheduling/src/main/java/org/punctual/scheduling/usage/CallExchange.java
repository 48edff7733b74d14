package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.application.usage.LimitingCalls;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.SurvivingTask;

/** Exchanges the numbers of counted calls between servers, twice a second. */
@ApplicationScoped
public class CallExchange {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Runnable exchange;
  private final FixedDelayTask schedule;

  @Inject
  CallExchange(LimitingCalls limiting, ScheduledExecutorService executor) {
    this.exchange = new SurvivingTask("Exchanging counts of calls", limiting::exchange);
    this.schedule = new FixedDelayTask(executor, exchange, PAUSE);
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
