package org.punctual.application.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.PatchMember;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

/** Makes patches as partners send them. */
final class Patches {

  /** A patch without members. */
  static final AppointmentPatch NOTHING =
      new AppointmentPatch(
          PatchMember.absent(),
          PatchMember.absent(),
          PatchMember.absent(),
          PatchMember.absent(),
          PatchMember.absent());

  private Patches() {}

  /** Another title. */
  static AppointmentPatch titled(String title) {
    return new AppointmentPatch(
        PatchMember.of(Optional.of(title)),
        NOTHING.start(),
        NOTHING.timeZone(),
        NOTHING.notes(),
        NOTHING.minutesBefore());
  }

  /** Another start, in the same zone. */
  static AppointmentPatch moved(Instant start) {
    return timed(PatchMember.of(Optional.of(new RequestedStart.At(start))), PatchMember.absent());
  }

  /** Another start or zone. */
  static AppointmentPatch timed(PatchMember<RequestedStart> start, PatchMember<String> timeZone) {
    return new AppointmentPatch(
        NOTHING.title(), start, timeZone, NOTHING.notes(), NOTHING.minutesBefore());
  }

  /** The same patch with other reminders. */
  static AppointmentPatch reminded(AppointmentPatch patch, Integer... minutesBefore) {
    return new AppointmentPatch(
        patch.title(),
        patch.start(),
        patch.timeZone(),
        patch.notes(),
        PatchMember.of(Optional.of(List.of(minutesBefore))));
  }
}
