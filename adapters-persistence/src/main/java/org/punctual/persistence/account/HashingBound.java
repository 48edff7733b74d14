package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/**
 * Limits the hashes that are computed at the same time to the cores of the machine. A few more
 * hashes wait for their turn; any other is refused at once. Guests therefore occupy neither the
 * whole machine nor the threads that serve others.
 */
@ApplicationScoped
class HashingBound {

  /** At 0.15 s a hash, the last waiting hash waits a little over a second. */
  private static final int WAITING_PER_CORE = 8;

  /** A turn comes later on a machine that is busy with other work. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final Semaphore places;
  private final Semaphore turns;
  private final Duration longestWait;

  /** One hash at a time for each core. */
  HashingBound() {
    this(Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
  }

  HashingBound(int cores, Duration longestWait) {
    this.places = new Semaphore(cores * (1 + WAITING_PER_CORE));
    this.turns = new Semaphore(cores, true);
    this.longestWait = longestWait;
  }

  /**
   * Computes a hash when it is its turn.
   *
   * @throws AccountRefusal {@code BUSY} when too many hashes wait, or when its turn does not come
   *     soon
   */
  <T> T inTurn(Supplier<T> hashing) {
    if (!places.tryAcquire()) {
      throw busy();
    }
    try {
      return whenItsTurnComes(hashing);
    } finally {
      places.release();
    }
  }

  private <T> T whenItsTurnComes(Supplier<T> hashing) {
    if (!turnComes()) {
      throw busy();
    }
    try {
      return hashing.get();
    } finally {
      turns.release();
    }
  }

  private boolean turnComes() {
    try {
      return turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static AccountRefusal busy() {
    return AccountRefusal.of("", AccountReason.BUSY);
  }
}
