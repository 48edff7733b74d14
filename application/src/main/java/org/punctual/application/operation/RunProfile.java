package org.punctual.application.operation;

/** The purpose of an installation. */
public enum RunProfile {
  /** Trying out: everything has a default that works at once. */
  TRIAL,
  /** Serving customers: the server refuses to start with settings made for trying out. */
  PRODUCTION
}
