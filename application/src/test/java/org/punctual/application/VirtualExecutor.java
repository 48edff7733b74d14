package org.punctual.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs its tasks in the thread that lets time pass, in the order of time. It sets the clock to the
 * moment of each task. Hours therefore pass at once, and always in the same way.
 */
public final class VirtualExecutor extends AbstractExecutorService
    implements ScheduledExecutorService {

  private final AdjustableClock clock;
  private final List<Task> waiting = new ArrayList<>();
  private boolean shutdown;

  /** An executor that follows the clock. */
  public VirtualExecutor(AdjustableClock clock) {
    this.clock = clock;
  }

  /** Runs all tasks up to that instant, included. Afterwards the clock stands at that instant. */
  public void runUntil(Instant end) {
    for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
      waiting.remove(next.get());
      clock.setTo(latest(clock.instant(), next.get().at));
      next.get().run();
    }
    // A task may have moved the clock.
    clock.setTo(latest(clock.instant(), end));
  }

  /** Runs all tasks within a duration from now. */
  public void runFor(Duration time) {
    runUntil(clock.instant().plus(time));
  }

  /** When the tasks are to run, the next first. */
  public List<Instant> plan() {
    return waiting.stream().map(task -> task.at).sorted().toList();
  }

  @Override
  public void execute(Runnable command) {
    Task unused = add(new Task(command, clock.instant(), Duration.ZERO));
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return add(new Task(command, clock.instant().plusNanos(unit.toNanos(delay)), Duration.ZERO));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    Instant first = clock.instant().plusNanos(unit.toNanos(initialDelay));
    return add(new Task(command, first, Duration.ofNanos(unit.toNanos(delay))));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return scheduleWithFixedDelay(command, initialDelay, period, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody asks for results");
  }

  @Override
  public void shutdown() {
    shutdown = true;
    waiting.clear();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutdown;
  }

  private Task add(Task task) {
    if (shutdown) {
      throw new RejectedExecutionException("shut down");
    }
    waiting.add(task);
    return task;
  }

  /** The earliest task. Of several tasks of one moment, this is the task that was given first. */
  private Optional<Task> next(Instant end) {
    return waiting.stream()
        .filter(task -> !task.at.isAfter(end))
        .min(Comparator.comparing(task -> task.at));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A task that runs at an instant, and perhaps repeatedly. */
  private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

    private final Duration pause;
    private Instant at;

    private Task(Runnable command, Instant at, Duration pause) {
      super(command, null);
      this.at = at;
      this.pause = pause;
    }

    @Override
    public void run() {
      if (pause.isZero()) {
        super.run();
      } else if (runAndReset()) {
        at = clock.instant().plus(pause);
        waiting.add(this);
      }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      waiting.remove(this);
      return super.cancel(mayInterrupt);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(clock.instant(), at));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
