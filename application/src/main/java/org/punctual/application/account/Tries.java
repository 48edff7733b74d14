package org.punctual.application.account;

import java.time.Duration;
import java.util.Optional;

/** Tries that are counted to slow down guessing. A try stays counted when its caller is refused. */
public interface Tries {

  /** The kind of a try. Its name has at most 16 letters. */
  enum Kind {
    /** Creating an account. */
    REGISTER,
    /** Requesting a link that confirms an address. */
    CONFIRM_ADDRESS,
    /** Downloading all data of an account. */
    DOWNLOAD,
    /** Sending a test event to an endpoint, or a message once more. */
    SEND_WEBHOOK,
    /** Creating an account for another person, or a new link for it, by an operator. */
    INVITE,
    /** Sending a test mail, by an operator. */
    TEST_MAIL,
    /** Requesting links that reset a password, from one client. */
    RESET_CLIENT,
    /** Requesting links that reset the password of one address, from any client. */
    RESET_ADDRESS,
    /** Signing in from one client to one address. */
    SIGN_IN,
    /** Signing in from one client, to any address. */
    SIGN_IN_CLIENT,
    /** Proving with the current password that a signed-in person is the owner. */
    CHECK_PASSWORD
  }

  /**
   * Counts a try if its limit allows it. The check and the count are one step under a lock on the
   * subject, in a transaction of its own. Of any number of tries at the same moment, on any number
   * of servers, only as many are counted as the limit allows.
   *
   * @return empty when the try was counted; otherwise the time to wait before the next try, and
   *     nothing was counted
   */
  Optional<Duration> count(Try one, TryLimit limit);

  /**
   * Takes a counted try back, in a transaction of its own, because the try succeeded or never took
   * place.
   */
  void takeBack(Try one);

  /** Forgets all tries of a subject, in a transaction of its own. */
  void forget(Kind kind, String subject);
}
