package org.punctual.rest.appointment;

import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.PatchMember;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;
import org.punctual.rest.request.Members;

/** Reads a partner's request to change an appointment (a merge patch, RFC 7396). */
final class PatchBody {

  private PatchBody() {}

  /** Reads all members. The members' complaints collect the faults. */
  static AppointmentPatch read(Members members) {
    PatchMember<String> title = members.patch("title", members::text);
    PatchMember<RequestedStart> start =
        members.patch("start", name -> members.text(name, StartText::read, StartText::defectOf));
    PatchMember<String> timeZone = members.patch("timeZone", members::text);
    PatchMember<String> notes = members.patch("notes", members::text);
    PatchMember<List<Integer>> reminders =
        members.patch("reminders", name -> Optional.of(BookingBody.reminders(members, name)));
    members.refuseOthers();
    return new AppointmentPatch(title, start, timeZone, notes, reminders);
  }
}
