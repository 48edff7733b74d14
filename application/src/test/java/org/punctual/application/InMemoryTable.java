package org.punctual.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Rows by their keys. A failed {@link InMemoryTransaction} takes its writes back. A locked row
 * stays locked until the transaction ends.
 */
public final class InMemoryTable<K, V> {

  private static final long PATIENCE_SECONDS = 10;

  private final Map<K, V> rows = new ConcurrentHashMap<>();
  private final Map<K, ReentrantLock> locks = new ConcurrentHashMap<>();

  /** Adds or replaces a row. */
  public void put(K key, V row) {
    V before = rows.put(key, row);
    InMemoryTransaction.onFailure(() -> restore(key, before));
  }

  /** Removes a row. */
  public Optional<V> remove(K key) {
    Optional<V> before = Optional.ofNullable(rows.remove(key));
    before.ifPresent(row -> InMemoryTransaction.onFailure(() -> rows.put(key, row)));
    return before;
  }

  /** The row of that key. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** The rows of some keys, each once, in no particular order. */
  public List<V> findAll(Collection<K> keys) {
    return keys.stream().distinct().flatMap(key -> find(key).stream()).toList();
  }

  /** The rows that match, in no particular order. */
  public List<V> where(Predicate<V> isWanted) {
    return rows.values().stream().filter(isWanted).toList();
  }

  /** Waits until no other transaction locks the row, and locks it until the transaction ends. */
  public void lock(K key) {
    ReentrantLock lock = lockOf(key);
    try {
      if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("locked too long: " + key);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + key, stopped);
    }
    InMemoryTransaction.atEnd(lock::unlock);
  }

  /** Locks the row until the transaction ends, unless another transaction has locked it. */
  public boolean tryLock(K key) {
    ReentrantLock lock = lockOf(key);
    boolean locked = lock.tryLock();
    if (locked) {
      InMemoryTransaction.atEnd(lock::unlock);
    }
    return locked;
  }

  private ReentrantLock lockOf(K key) {
    return locks.computeIfAbsent(key, any -> new ReentrantLock());
  }

  private void restore(K key, V before) {
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }
}
