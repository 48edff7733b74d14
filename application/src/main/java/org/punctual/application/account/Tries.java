package org.punctual.application.account;

import java.time.Instant;
import java.util.List;

/** Tries that are counted to slow down guessing. They are kept even when the caller is refused. */
public interface Tries {

  /** What was tried. */
  enum Kind {
    /** Making an account. */
    REGISTER,
    /** Having a link mailed that confirms an address. */
    CONFIRM_ADDRESS,
    /** Signing in with a wrong password. */
    SIGN_IN
  }

  /** Notes one try, in a transaction of its own. */
  void note(Kind kind, String subject, Instant at);

  /** When a subject tried after an instant (exclusive), the latest first, at most 100. */
  List<Instant> after(Kind kind, String subject, Instant from);

  /** Forgets a subject's tries. */
  void forget(Kind kind, String subject);
}
