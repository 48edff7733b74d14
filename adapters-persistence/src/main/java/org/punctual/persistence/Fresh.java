package org.punctual.persistence;

import jakarta.persistence.TypedQuery;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/**
 * Reads rows as they are now. A row that the transaction has read before may have been changed by
 * another transaction since.
 */
public final class Fresh {

  private Fresh() {}

  /** The same query, which ignores the rows that the entity manager remembers. */
  public static <T> TypedQuery<T> fresh(TypedQuery<T> query) {
    return query.setHint(QueryHints.REFRESH, HintValues.TRUE);
  }
}
