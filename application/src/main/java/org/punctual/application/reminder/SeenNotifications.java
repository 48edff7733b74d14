package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;

/** Until when owners have seen their notifications. */
public interface SeenNotifications {

  /** Until when the owner has seen notifications, if ever. */
  Optional<Instant> until(AccountId owner);

  /** The owner has seen all notifications up to that instant. */
  void mark(AccountId owner, Instant until);
}
