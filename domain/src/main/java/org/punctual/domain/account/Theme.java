package org.punctual.domain.account;

import org.punctual.domain.Coded;

/** The colors of an owner's pages. */
public enum Theme implements Coded {
  /** Light or dark, as the browser or its system prefers. */
  SYSTEM,
  /** Dark text on a light page. */
  LIGHT,
  /** Light text on a dark page. */
  DARK
}
