package org.punctual.domain.appointment;

import java.util.List;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/** What an appointment may not be, or what may not be done with it. */
public class AppointmentRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses for several faults, in the order of the members asked for. */
  public AppointmentRefusal(List<Fault> faults) {
    super(faults);
  }

  /** Refuses the whole. */
  public static AppointmentRefusal because(AppointmentReason reason, Object... figures) {
    return new AppointmentRefusal(List.of(Fault.of(reason, figures)));
  }

  /** Refuses one member. */
  public static AppointmentRefusal of(String member, AppointmentReason reason, Object... figures) {
    return new AppointmentRefusal(List.of(Fault.at(member, reason, figures)));
  }
}
