package org.punctual.persistence.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the rows that are locked while tries are counted; the migration made all of them. */
@Entity
@Table(name = "account_try_lock")
@SuppressWarnings("UnusedVariable") // the key by which a row is found
class TryLockRow {

  /** The number of rows. */
  static final int STRIPES = 64;

  @Id private int stripe;
}
