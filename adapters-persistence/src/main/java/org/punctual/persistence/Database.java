package org.punctual.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives adapters the entity manager of the current transaction. */
@ApplicationScoped
class Database {

  @PersistenceContext(unitName = "punctual")
  private EntityManager entities;

  @Produces
  EntityManager entities() {
    return entities;
  }
}
