package org.punctual.web.account;

/** Settings of another feature that the form of the profile saves together with its own. */
public interface OtherSettings {

  /** Says whether the typed settings obey the rules, and shows their faults. */
  boolean check();

  /** Saves the typed settings, after they were checked. */
  void save();
}
