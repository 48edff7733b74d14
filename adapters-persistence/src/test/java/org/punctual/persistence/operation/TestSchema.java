package org.punctual.persistence.operation;

import javax.sql.DataSource;

/** Opens the migrations to tests of other packages. */
public final class TestSchema {

  private TestSchema() {}

  /** Makes the schema. */
  public static void migrate(DataSource database) {
    FlywaySchema.migrate(database);
  }
}
