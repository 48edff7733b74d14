package org.punctual.application.request;

import java.util.Optional;
import org.punctual.domain.account.ClientAddress;

/**
 * The request that the current thread serves. The log needs it wherever a line is written, far from
 * the filter that received the request.
 *
 * @param client the address the request came from
 */
public record CurrentRequest(RequestId id, ClientAddress client) {

  private static final ThreadLocal<Optional<CurrentRequest>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  /** The request that this thread serves; empty for work that no client asked for. */
  public static Optional<CurrentRequest> get() {
    return CURRENT.get();
  }

  /**
   * From now on this thread serves the request.
   *
   * @return the request that it served before, for {@link #restore}: the container may show an
   *     error page within the request that failed
   */
  public Optional<CurrentRequest> begin() {
    Optional<CurrentRequest> outer = CURRENT.get();
    CURRENT.set(Optional.of(this));
    return outer;
  }

  /** From now on this thread serves the earlier request again, or none. */
  public static void restore(Optional<CurrentRequest> outer) {
    if (outer.isPresent()) {
      CURRENT.set(outer);
    } else {
      CURRENT.remove();
    }
  }
}
