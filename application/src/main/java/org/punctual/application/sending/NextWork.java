package org.punctual.application.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a queue has something to do next, if anything is known. An instant that has passed means
 * now.
 *
 * @param toPlan when the next delivery is to be planned
 * @param toSend when the next delivery is to be sent, or its result is to be written
 */
public record NextWork(Optional<Instant> toPlan, Optional<Instant> toSend) {

  /** The same, but something else is to be sent too. */
  public NextWork orToSend(Optional<Instant> other) {
    return new NextWork(toPlan, earlier(toSend, other));
  }

  /** The earlier instant of both. */
  public Optional<Instant> earliest() {
    return earlier(toPlan, toSend);
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
  }
}
