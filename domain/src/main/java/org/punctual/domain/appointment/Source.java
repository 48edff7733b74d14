package org.punctual.domain.appointment;

/** The way an appointment, or a change of it, came. */
public enum Source {
  /** By the owner, on a page. */
  WEB,
  /** By a partner, through the API. */
  API
}
