package org.punctual.web.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;

/**
 * The mark of the state of an appointment that a page shows: {@code <id>.<sequence>}. Buttons send
 * the mark along. So the owner decides on the state that the page showed, even if the list changed
 * meanwhile.
 */
final class StateToken {

  private static final Pattern FORM =
      Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.([0-9]{1,9})");

  /** The most marks in one request, because each mark costs several queries. A page shows 20. */
  static final int MOST = 200;

  private StateToken() {}

  /** The mark of an appointment as it is now. */
  static String of(Appointment appointment) {
    return appointment.id() + "." + appointment.revision().sequence();
  }

  /** The states that marks name, separated by blanks. Invalid marks are left out. */
  static List<SeenState> readAll(String marks) {
    return readAll(marks.split(" "));
  }

  /**
   * The states that marks name, each once. Invalid marks are left out.
   *
   * @return an empty list when there are more than {@link #MOST} marks
   */
  static List<SeenState> readAll(String @Nullable [] marks) {
    return areTooMany(marks)
        ? List.of()
        : Stream.ofNullable(marks)
            .flatMap(Stream::of)
            .flatMap(mark -> read(mark).stream())
            .distinct()
            .toList();
  }

  /** Says whether there are more marks than one request may have. */
  static boolean areTooMany(String @Nullable [] marks) {
    return marks != null && marks.length > MOST;
  }

  /** The state that a mark names; empty when the mark is invalid. */
  static Optional<SeenState> read(@Nullable String mark) {
    Matcher matcher = FORM.matcher(mark == null ? "" : mark);
    return matcher.matches()
        ? Optional.of(
            new SeenState(
                new AppointmentId(UUID.fromString(matcher.group(1))),
                Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The appointment id in an address; empty when the id is invalid. */
  static Optional<AppointmentId> readId(@Nullable String id) {
    return read(id + ".0").map(SeenState::id);
  }
}
