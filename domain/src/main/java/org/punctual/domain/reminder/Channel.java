package org.punctual.domain.reminder;

import org.punctual.domain.Coded;

/** A way by which a reminder reaches its owner. */
public enum Channel implements Coded {
  /** Shown on the owner's pages; always on. */
  IN_APP,
  /** Mailed to the owner's confirmed address. */
  MAIL,
  /** Posted to the owner's endpoints. */
  WEBHOOK;

  /**
   * Says whether deliveries are passed on as messages of a queue of their own. Such deliveries are
   * not claimed.
   */
  public boolean isForwarded() {
    return this == WEBHOOK;
  }
}
