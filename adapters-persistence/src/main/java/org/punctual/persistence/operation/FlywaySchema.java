package org.punctual.persistence.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.application.operation.Schema;
import org.punctual.application.operation.SchemaVersion;
import org.punctual.persistence.Dialect;

/**
 * The structure of the database, made by the migrations in {@code db/migration}. Migrations for a
 * single kind of database are in {@code db/postgresql} and {@code db/h2}, numbered in the same
 * sequence.
 */
@ApplicationScoped
class FlywaySchema implements Schema, SchemaVersion {

  private static final String EVERYWHERE = "classpath:db/migration";
  private static final String POSTGRESQL = "classpath:db/postgresql";
  private static final String H2 = "classpath:db/h2";
  private static final Set<MigrationState> NEWER =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  @Resource(lookup = "jdbc/punctualMigrations")
  private DataSource database;

  private volatile Optional<String> version = Optional.empty();

  @Override
  public void migrate() {
    version = migrate(database);
  }

  @Override
  public Optional<String> version() {
    return version;
  }

  static Optional<String> migrate(DataSource database) {
    return migrate(database, List.of(EVERYWHERE, ownOf(Dialect.of(database))));
  }

  /** Brings the structure up to date, and gives the version that the database then has. */
  static Optional<String> migrate(DataSource database, List<String> locations) {
    try {
      Flyway flyway = flywayOf(database, locations);
      if (flyway.info().all().length == 0) {
        throw new IllegalStateException("no migrations were found in " + locations);
      }
      refuseNewer(flyway.info());
      flyway.migrate();
      return Optional.ofNullable(flyway.info().current())
          .map(newest -> newest.getVersion().getVersion());
    } catch (FlywayException e) {
      throw new IllegalStateException("the database could not be brought up to date", e);
    }
  }

  /** A migration that this version does not contain comes from a later version. */
  private static void refuseNewer(MigrationInfoService known) {
    Stream.of(known.applied())
        .filter(migration -> NEWER.contains(migration.getState()))
        .reduce((earlier, later) -> later)
        .ifPresent(
            newest -> {
              throw new InvalidSettings(List.of(newer(newest)));
            });
  }

  private static Wrong newer(MigrationInfo newest) {
    return new Wrong(
        "DB_URL",
        "names a database that a newer version of Punctual has changed (migration "
            + newest.getVersion()
            + ", \""
            + newest.getDescription()
            + "\"), which this version can't serve",
        "Start that version or a later one, or restore the backup that was made before the"
            + " upgrade");
  }

  private static String ownOf(Dialect dialect) {
    return switch (dialect) {
      case H2 -> H2;
      case POSTGRESQL -> POSTGRESQL;
    };
  }

  /**
   * The database may already hold the server's own table of sessions, which counts as version 0.
   */
  private static Flyway flywayOf(DataSource database, List<String> locations) {
    return Flyway.configure(FlywaySchema.class.getClassLoader())
        .dataSource(database)
        .locations(locations.toArray(String[]::new))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }
}
