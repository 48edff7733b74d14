package org.punctual.persistence.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.punctual.application.operation.StoredSecret;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;

/** The secret key in the database. When two servers start at once, the first key stays. */
@ApplicationScoped
@Transactional
class JpaStoredSecret implements StoredSecret {

  private static final String KEEP =
      "update stored_secret set value_base64 = ? where value_base64 is null";

  private static final String READ = "select value_base64 from stored_secret";

  private final Rows rows;

  @Inject
  JpaStoredSecret(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String keep(String candidate) {
    rows.change(new Query(KEEP, List.of(candidate)));
    return rows.read(new Query(READ, List.of()), row -> row.getString(1)).get(0);
  }
}
