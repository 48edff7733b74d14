package org.punctual.domain.appointment;

import java.util.Optional;

/**
 * A member of a merge patch (RFC 7396).
 *
 * @param isGiven whether the patch has the member; an absent member leaves everything as it is
 * @param value the new value; empty when the member is absent or {@code null}
 */
public record PatchMember<T>(boolean isGiven, Optional<T> value) {

  /** A member that the patch does not have. */
  public static <T> PatchMember<T> absent() {
    return new PatchMember<>(false, Optional.empty());
  }

  /** A member with a value, or with {@code null} when the value is empty. */
  public static <T> PatchMember<T> of(Optional<T> value) {
    return new PatchMember<>(true, value);
  }
}
