package org.punctual.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Collects the faults of one request while it is read part by part. The request is then refused
 * once, with all faults.
 */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  /**
   * Reads one part.
   *
   * @return the part, or empty when reading it was refused; the fault is kept
   */
  public <T> Optional<T> read(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (Refusal refusal) {
      found.addAll(refusal.faults());
      return Optional.empty();
    }
  }

  /** Keeps further faults. */
  public void add(Stream<Fault> faults) {
    faults.forEach(found::add);
  }

  /** Says whether no fault was found so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends the reading.
   *
   * @param refusal creates the refusal of the aggregate that the request concerns
   * @throws Refusal when a fault was found
   */
  public void refuseIfAny(Function<List<Fault>, ? extends Refusal> refusal) {
    if (!found.isEmpty()) {
      throw refusal.apply(found);
    }
  }
}
