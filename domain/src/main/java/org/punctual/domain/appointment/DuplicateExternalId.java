package org.punctual.domain.appointment;

import java.util.List;
import org.punctual.domain.Fault;

/** Another pending or confirmed appointment of the owner already has the external id. */
public final class DuplicateExternalId extends AppointmentRefusal {

  private static final long serialVersionUID = 1L;

  private final transient AppointmentId holder;

  /** Names the appointment that has the id. */
  public DuplicateExternalId(AppointmentId holder) {
    super(List.of(Fault.at("externalId", AppointmentReason.DUPLICATE_EXTERNAL_ID)));
    this.holder = holder;
  }

  /** The appointment that has the id. */
  public AppointmentId holder() {
    return holder;
  }
}
