package org.punctual.persistence.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.appointment.AppointmentChanges;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Change;

/** Changes of appointments in the database. */
@ApplicationScoped
@Transactional
public class JpaAppointmentChanges implements AppointmentChanges {

  private final EntityManager entities;

  @Inject
  JpaAppointmentChanges(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Change change) {
    entities.persist(ChangeRow.of(change));
  }

  @Override
  public List<Change> of(AppointmentId appointment) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.appointmentId = :appointment order by c.revision",
            ChangeRow.class)
        .setParameter("appointment", appointment.value())
        .getResultStream()
        .map(ChangeRow::toDomain)
        .toList();
  }

  /** The changes of some rows, by the ids of the rows. It serves lists that were read by id. */
  public Map<String, Change> ofRows(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select c from ChangeRow c where c.id in :ids", ChangeRow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(ChangeRow::id, ChangeRow::toDomain));
  }
}
