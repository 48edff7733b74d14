package org.punctual.web.frame;

import jakarta.faces.event.PhaseId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that many parts of a page read and that costs a look-up. The value is looked up at most
 * once in each phase of the Faces life cycle.
 *
 * <p>Faces reads the values of a page while it decodes a request, before the action is carried out.
 * It has to know which parts are rendered. A value kept for the whole request would show the state
 * before the action. Beans of pages therefore keep no look-up in a field of their own.
 *
 * @param <T> the type of the value
 */
public final class PhaseCache<T> {

  private final Supplier<T> source;
  private final Supplier<Optional<PhaseId>> present;
  private @Nullable T value;
  private Optional<PhaseId> phase = Optional.empty();

  private PhaseCache(Supplier<T> source, Supplier<Optional<PhaseId>> present) {
    this.source = source;
    this.present = present;
  }

  /**
   * A cache that is empty at first.
   *
   * @param source looks the value up
   */
  public static <T> PhaseCache<T> of(Supplier<T> source) {
    return new PhaseCache<>(source, CurrentPhase::get);
  }

  /** The same, with another source of the present phase than Faces. */
  static <T> PhaseCache<T> of(Supplier<T> source, Supplier<Optional<PhaseId>> present) {
    return new PhaseCache<>(source, present);
  }

  /** The value, as it was when it was first read in the present phase. */
  public T get() {
    Optional<PhaseId> now = present.get();
    T known = value;
    if (known == null || !phase.equals(now)) {
      known = source.get();
      value = known;
      phase = now;
    }
    return known;
  }

  /** Empties the cache. The next read looks the value up, even in the same phase. */
  public void clear() {
    value = null;
  }
}
