package org.punctual.domain.appointment;

import org.punctual.domain.Coded;

/** The way an appointment, or a change of it, came. */
public enum Source implements Coded {
  /** By the owner, on a page. */
  WEB,
  /** By a partner, through the API. */
  API
}
