package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.usage.CallRecording;

/** All periodic tasks. */
@ApplicationScoped
class Jobs {

  private final StoreWatch store;
  private final Senders senders;
  private final CallRecording calls;
  private final Housekeeping housekeeping;
  private boolean isStarted;

  @Inject
  Jobs(StoreWatch store, Senders senders, CallRecording calls, Housekeeping housekeeping) {
    this.store = store;
    this.senders = senders;
    this.calls = calls;
    this.housekeeping = housekeeping;
  }

  /** The store's clock is read first: no task runs before servers agree on the time. */
  synchronized void start() {
    store.start();
    isStarted = true;
    senders.start();
    calls.start();
    housekeeping.start();
  }

  /** Recording stops last: calls are still answered while the last reminders are sent. */
  synchronized void stop() {
    if (!isStarted) {
      return;
    }
    housekeeping.stop();
    senders.stop();
    calls.stop();
    store.stop();
  }
}
