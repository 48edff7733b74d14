package org.punctual.application.operation;

/** Sorts failures of the store by what an administrator has to do. */
public interface StoreFailures {

  /** What an administrator has to do. */
  enum Kind {
    /** The database must be started, or its address corrected. */
    UNREACHABLE,
    /** Name or password must be corrected. */
    USER,
    /** The database must be created, or its name corrected. */
    NAME,
    /** Another process must release the embedded database. */
    IN_USE,
    /** Something else, which the log describes in full. */
    OTHER
  }

  /** The kind of a failure. An outage of no other kind is {@link Kind#UNREACHABLE}. */
  Kind kindOf(Throwable failure);
}
