package org.punctual.rest.appointment;

import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;
import org.punctual.rest.request.Members;

/** Reads a partner's request to book an appointment. */
final class BookingBody {

  private BookingBody() {}

  /** Reads all members. The members' complaints collect the faults. */
  static BookingRequest read(Members members) {
    Optional<String> title = members.text("title");
    Optional<RequestedStart> start = members.text("start", StartText::read, StartText::defectOf);
    Optional<String> timeZone = members.text("timeZone");
    Optional<String> notes = members.text("notes");
    Optional<String> externalId = members.text("externalId");
    List<Integer> reminders = reminders(members, "reminders");
    members.refuseOthers();
    return new BookingRequest(
        title, new RequestedTime(start, timeZone), notes, externalId, reminders);
  }

  /** A member that is a list of reminders. */
  static List<Integer> reminders(Members members, String name) {
    return members.objects(name, BookingBody::minutesBefore);
  }

  private static Optional<Integer> minutesBefore(Members reminder) {
    Optional<Integer> minutes = reminder.requiredNumber("minutesBefore");
    reminder.refuseOthers();
    return minutes;
  }
}
