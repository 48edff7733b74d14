package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.account.ExpirySweeper;
import org.punctual.scheduling.webhook.MessageSweeper;

/** The tasks that delete what is no longer needed. */
@ApplicationScoped
class Sweepers {

  private final ExpirySweeper expired;
  private final MessageSweeper messages;

  @Inject
  Sweepers(ExpirySweeper expired, MessageSweeper messages) {
    this.expired = expired;
    this.messages = messages;
  }

  void start() {
    expired.start();
    messages.start();
  }

  void stop() {
    expired.stop();
    messages.stop();
  }
}
