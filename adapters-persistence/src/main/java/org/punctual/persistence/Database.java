package org.punctual.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Gives adapters the entity manager and the connection of the current transaction. */
@ApplicationScoped
class Database {

  @PersistenceContext(unitName = "punctual")
  private EntityManager entities;

  /** Its connections join the current transaction, as those of the entity manager do. */
  @Resource(lookup = "jdbc/punctual")
  private DataSource connections;

  @Produces
  EntityManager entities() {
    return entities;
  }

  @Produces
  DataSource connections() {
    return connections;
  }
}
