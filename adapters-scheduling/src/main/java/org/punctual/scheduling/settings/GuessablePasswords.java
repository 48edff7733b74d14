package org.punctual.scheduling.settings;

import java.util.Collection;
import org.punctual.domain.account.Password;

/** The passwords that nobody may choose, because they are well known or easy to guess. */
@FunctionalInterface
public interface GuessablePasswords {

  /**
   * Says whether a password is one of them.
   *
   * @param aboutOwner known facts about the owner, such as the address
   */
  boolean contain(Password password, Collection<String> aboutOwner);
}
