package org.punctual.application.account;

import java.util.Collection;
import java.util.Optional;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * Hashes, compares and judges passwords. Hashing is slow on purpose: hold no lock meanwhile. At
 * most as many hashes are computed at once as the machine has cores. A hash that would wait longer
 * than a moment for its turn is refused, so that guests cannot occupy the whole machine.
 */
public interface Passwords {

  /**
   * The salted, slow hash of a password. Nothing else of a password may be stored.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code BUSY} when too many hashes are being
   *     computed
   */
  PasswordHash hash(Password password);

  /**
   * Says whether the typed text is the password. Without a stored hash, for an unknown address,
   * this takes as long as with a stored hash.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code BUSY} when too many hashes are being
   *     computed; the typed text was not compared
   */
  boolean matches(String typed, Optional<PasswordHash> stored);

  /** Says whether a hash was made with less effort than a hash made today. */
  boolean isOutdated(PasswordHash stored);

  /**
   * Says whether a password is one of the well-known leaked passwords, or easy to guess from the
   * known facts about the owner.
   */
  boolean isGuessable(Password password, Collection<String> aboutOwner);
}
