package org.punctual.application.account;

import org.punctual.domain.Coded;

/** Who creates accounts. */
public enum RegistrationMode implements Coded {
  /** Every guest may register. */
  OPEN,
  /** Only operators create accounts. */
  CLOSED
}
