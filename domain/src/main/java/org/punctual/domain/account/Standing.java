package org.punctual.domain.account;

/**
 * What an account may do besides keeping its calendar.
 *
 * @param operator whether the account may watch and administer the whole installation
 * @param locked whether the owner may not sign in and keys may not act for the owner
 */
public record Standing(boolean operator, boolean locked) {

  /** An ordinary customer. */
  public static final Standing CUSTOMER = new Standing(false, false);

  /** An operator of the installation. */
  public static final Standing OPERATOR = new Standing(true, false);

  /** The same standing, but locked. */
  public Standing asLocked() {
    return new Standing(operator, true);
  }

  /** The same standing, no longer locked. */
  public Standing asUnlocked() {
    return new Standing(operator, false);
  }

  /** Says whether the account may administer the installation now. */
  public boolean mayOperate() {
    return operator && !locked;
  }
}
