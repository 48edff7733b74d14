package org.punctual.application.account;

import java.util.Collection;
import java.util.Optional;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * How passwords are kept and judged. Hashing is slow on purpose: hold no lock meanwhile. At most as
 * many hashes are computed at once as the machine has cores; a hash that would have to wait longer
 * than a moment for its turn is refused, so that guests cannot occupy the whole machine.
 */
public interface Passwords {

  /**
   * What may be stored of a password: a salted, slow hash.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code BUSY} when too many hashes are being
   *     computed
   */
  PasswordHash hash(Password password);

  /**
   * Says whether what was typed is the password; takes as long without a stored hash, for an
   * unknown address, as with one.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code BUSY} when too many hashes are being
   *     computed; what was typed was not compared
   */
  boolean matches(String typed, Optional<PasswordHash> stored);

  /** Says whether a hash was made with less effort than one made today. */
  boolean isOutdated(PasswordHash stored);

  /**
   * Says whether it is one of the well-known leaked passwords, or easily guessed by someone who
   * knows what is known of the owner.
   */
  boolean isGuessable(Password password, Collection<String> aboutOwner);
}
