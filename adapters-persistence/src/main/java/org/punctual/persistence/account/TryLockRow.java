package org.punctual.persistence.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that is locked while tries are counted. The migration made all of these rows. */
@Entity
@Table(name = "account_try_lock")
@SuppressWarnings("UnusedVariable") // queries find a row by the key
class TryLockRow {

  /** The number of rows. */
  static final int STRIPES = 64;

  @Id private int stripe;
}
