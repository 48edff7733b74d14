package org.punctual.web.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;

/**
 * The outcome of one decision on several appointments, as one message. It has the number of
 * appointments that were changed, and names each other appointment with the reason.
 */
final class DecisionSummary {

  private final String what;
  private final int chosen;
  private final AppointmentWords words;
  private final List<Appointment> done = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();

  /**
   * Starts without any outcome.
   *
   * @param what the decision, {@code confirmed} or {@code canceled}
   * @param chosen the number of appointments that were chosen
   */
  DecisionSummary(String what, int chosen, AppointmentWords words) {
    this.what = what;
    this.chosen = chosen;
    this.words = words;
  }

  /**
   * An appointment that was left as it is. Its title is empty when the appointment no longer
   * exists.
   */
  record Left(SeenState shown, String title, AppointmentRefusal refusal) {}

  /** Adds an appointment that the decision was carried out on. */
  void add(Appointment appointment) {
    done.add(appointment);
  }

  /** Adds an appointment that was left as it is. */
  void add(SeenState shown, String title, AppointmentRefusal refusal) {
    left.add(new Left(shown, title, refusal));
  }

  /** The decision. */
  String what() {
    return what;
  }

  /** Says whether the decision was carried out on each chosen appointment. */
  boolean isComplete() {
    return done.size() == chosen;
  }

  /** The appointment, if exactly one was chosen and the decision was carried out. */
  Optional<Appointment> onlyDone() {
    return chosen == 1 ? done.stream().findFirst() : Optional.empty();
  }

  /** The appointment, if exactly one was chosen and it was left as it is. */
  Optional<Left> onlyLeft() {
    return chosen == 1 ? left.stream().findFirst() : Optional.empty();
  }

  /**
   * The message about several appointments: a sentence with the numbers, then a line for each
   * appointment that was left. Empty when fewer than two were chosen, or when a failure came first.
   */
  Optional<String> text() {
    if (chosen < 2 || (done.isEmpty() && left.isEmpty())) {
      return Optional.empty();
    }
    String numbers =
        isComplete()
            ? words.text("decision." + what + ".many", chosen)
            : words.text("decision." + what + ".some", done.size(), chosen);
    return Optional.of(
        Stream.concat(Stream.of(numbers), left.stream().map(this::line))
            .collect(Collectors.joining("\n")));
  }

  private String line(Left one) {
    return words.text("decision.left." + one.refusal().reason().code(), one.title());
  }
}
