package org.punctual.domain.account;

/**
 * What an account may do besides keeping its calendar.
 *
 * @param operator may watch and administer the whole installation
 * @param locked may neither sign in nor be acted for by a key
 */
public record Standing(boolean operator, boolean locked) {

  /** A customer like everyone. */
  public static final Standing CUSTOMER = new Standing(false, false);

  /** Someone who runs the installation. */
  public static final Standing OPERATOR = new Standing(true, false);
}
