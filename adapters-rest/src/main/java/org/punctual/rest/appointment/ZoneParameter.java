package org.punctual.rest.appointment;

import java.time.ZoneId;
import java.util.Optional;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Profile;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** Reads the query parameter {@code timeZone}. */
final class ZoneParameter {

  private ZoneParameter() {}

  /**
   * The requested zone.
   *
   * @param owners the owner's zone, used when the query names no zone
   * @throws ProblemException {@code unknown-time-zone} when the query names an unknown zone
   */
  static ZoneId or(ZoneId owners, Optional<String> requested) {
    return requested.map(ZoneParameter::zoneOf).orElse(owners);
  }

  private static ZoneId zoneOf(String id) {
    try {
      return Profile.timeZoneOf(id);
    } catch (AccountRefusal unknown) {
      Complaint complaint =
          Complaint.aboutParameter("timeZone", AppointmentReason.UNKNOWN_TIME_ZONE, id);
      throw new ProblemException(Problem.of(complaint));
    }
  }
}
