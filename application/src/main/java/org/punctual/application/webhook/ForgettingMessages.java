package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.punctual.application.UseCase;

/** Deletes messages that ended long ago, and deleted endpoints whose messages have ended. */
@UseCase
public class ForgettingMessages {

  /** How long an owner sees a message, and can replay it. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Endpoints endpoints;
  private final WebhookMessages messages;
  private final Clock clock;

  @Inject
  public ForgettingMessages(Endpoints endpoints, WebhookMessages messages, Clock clock) {
    this.endpoints = endpoints;
    this.messages = messages;
    this.clock = clock;
  }

  /** Deletes all these. */
  public void forget() {
    messages.removeSettled(clock.instant().minus(KEPT));
    endpoints.removeDeleted();
  }
}
