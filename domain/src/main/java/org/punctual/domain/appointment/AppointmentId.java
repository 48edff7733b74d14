package org.punctual.domain.appointment;

import java.util.UUID;

/** Identifies an appointment, through all its moves. */
public record AppointmentId(UUID value) implements Comparable<AppointmentId> {

  /** Orders as the unsigned 128-bit number, as databases do. */
  @Override
  public int compareTo(AppointmentId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
