package org.punctual.domain.appointment;

import java.util.List;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/** The refusal of a request about an appointment. */
public class AppointmentRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses for several faults, in the order of the members of the request. */
  public AppointmentRefusal(List<Fault> faults) {
    super(faults);
  }

  /** Refuses the whole request. */
  public static AppointmentRefusal because(AppointmentReason reason, Object... figures) {
    return new AppointmentRefusal(List.of(Fault.of(reason, figures)));
  }

  /** Refuses one member. */
  public static AppointmentRefusal of(String member, AppointmentReason reason, Object... figures) {
    return new AppointmentRefusal(List.of(Fault.at(member, reason, figures)));
  }
}
