package org.punctual.domain.webhook;

import java.util.UUID;

/** Identifies the message by which one endpoint hears of one event. */
public record MessageId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
