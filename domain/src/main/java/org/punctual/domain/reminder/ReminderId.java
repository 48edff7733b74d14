package org.punctual.domain.reminder;

import java.util.UUID;

/** Identifies a reminder, through all moves of its appointment. */
public record ReminderId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
