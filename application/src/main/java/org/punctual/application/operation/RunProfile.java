package org.punctual.application.operation;

/** What an installation is for. */
public enum RunProfile {
  /** Trying out: everything has a default that works at once. */
  TRIAL,
  /** Serving customers: refuses to start on what is made for trying out. */
  PRODUCTION
}
