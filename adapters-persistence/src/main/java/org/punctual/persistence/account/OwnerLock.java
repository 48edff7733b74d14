package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.punctual.persistence.Dialect;

/**
 * The clause that locks the row of an owner. PostgreSQL locks that row {@code FOR KEY SHARE}
 * whenever it checks a foreign key to it. Such a check must not wait for an owner's booking,
 * because its transaction may hold what the booking waits for. The clause {@code FOR UPDATE}
 * excludes the checks as well. The clause {@code FOR NO KEY UPDATE} excludes only other locks of
 * the owner. H2 takes no lock for a check.
 */
@ApplicationScoped
class OwnerLock {

  private final DataSource database;
  private volatile @Nullable String clause;

  @Inject
  OwnerLock(DataSource database) {
    this.database = database;
  }

  /** The clause at the end of a query. */
  String clause() {
    String known = clause;
    if (known == null) {
      known = Dialect.of(database) == Dialect.POSTGRESQL ? "for no key update" : "for update";
      clause = known;
    }
    return known;
  }
}
