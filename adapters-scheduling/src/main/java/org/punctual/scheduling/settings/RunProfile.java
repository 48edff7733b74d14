package org.punctual.scheduling.settings;

import org.punctual.domain.Coded;

/** The purpose of an installation. */
public enum RunProfile implements Coded {
  /** Trying out: everything has a default that works at once. */
  TRIAL,
  /** Serving customers: the server refuses to start with settings made for trying out. */
  PRODUCTION
}
