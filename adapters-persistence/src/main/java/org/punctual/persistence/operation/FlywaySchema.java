package org.punctual.persistence.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.punctual.application.operation.Schema;

/** The structure of the database, made by the migrations in {@code db/migration}. */
@ApplicationScoped
class FlywaySchema implements Schema {

  @Resource(lookup = "jdbc/punctualMigrations")
  private DataSource database;

  @Override
  public void migrate() {
    migrate(database);
  }

  static void migrate(DataSource database) {
    migrate(database, "classpath:db/migration");
  }

  static void migrate(DataSource database, String location) {
    try {
      Flyway flyway = flywayOf(database, location);
      if (flyway.info().all().length == 0) {
        throw new IllegalStateException("no migrations were found in " + location);
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new IllegalStateException("the database could not be brought up to date", e);
    }
  }

  /** A server may find tables of its own there already, its sessions': they count as version 0. */
  private static Flyway flywayOf(DataSource database, String location) {
    return Flyway.configure(FlywaySchema.class.getClassLoader())
        .dataSource(database)
        .locations(location)
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }
}
