package org.punctual.application.webhook;

import java.time.Duration;
import org.punctual.domain.reminder.Outcome;

/** Posts messages to endpoints outside, in the form of Standard Webhooks 1.0. */
public interface WebhookPosts {

  /** The longest that one attempt takes, whatever the receiver does. */
  Duration patience();

  /**
   * Posts a message once. No redirect is followed, and no address is called that is neither public
   * nor allowed by the administrator.
   *
   * @return a failure of the receiver or the network is an outcome, not an exception; the failure
   *     is permanent only when the receiver says that it is gone
   */
  Outcome send(WebhookPost post);
}
