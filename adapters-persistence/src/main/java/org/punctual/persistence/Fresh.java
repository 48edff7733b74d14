package org.punctual.persistence;

import jakarta.persistence.TypedQuery;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** Rows as they are now, also those that the transaction read before and others changed since. */
public final class Fresh {

  private Fresh() {}

  /** The same query, which no longer prefers what the entity manager remembers. */
  public static <T> TypedQuery<T> fresh(TypedQuery<T> query) {
    return query.setHint(QueryHints.REFRESH, HintValues.TRUE);
  }
}
