package org.punctual.domain.reminder;

/** A way by which a reminder reaches its owner. */
public enum Channel {
  /** Shown on the owner's pages; always on. */
  IN_APP,
  /** Mailed to the owner's confirmed address. */
  MAIL,
  /** Posted to the owner's endpoints. */
  WEBHOOK
}
