package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.web.frame.RequestParameters;

/**
 * Text that was typed into a form and not sent, before a reload or before the session ended. The
 * browser kept it, and sends it as parameters. Each parameter is optional and unchecked.
 */
@Named
@RequestScoped
public class Draft {

  private static final String PREFIX = "draft.";

  private final RequestParameters parameters;

  @Inject
  public Draft(RequestParameters parameters) {
    this.parameters = parameters;
  }

  /** The title. */
  Optional<String> title() {
    return text("title");
  }

  /** The notes. */
  Optional<String> notes() {
    return text("notes");
  }

  /** The mark of the appointment that was edited. */
  Optional<String> mark() {
    return text("mark");
  }

  /** Puts date, time and time zone back into their fields. */
  void fill(TypedStart start) {
    text("date").ifPresent(start::setDate);
    text("time").ifPresent(start::setTime);
    text("zone").ifPresent(start::setZone);
  }

  /** Puts the rows of reminders back. */
  void fill(TypedReminders reminders) {
    reminders.restore(values("reminder").toList());
  }

  private Optional<String> text(String name) {
    return parameters.value(PREFIX + name);
  }

  private Stream<String> values(String name) {
    return parameters.values(PREFIX + name);
  }
}
