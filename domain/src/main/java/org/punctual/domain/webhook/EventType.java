package org.punctual.domain.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happened, as an endpoint hears of it. */
public enum EventType {
  /** A partner submitted an appointment. */
  APPOINTMENT_SUBMITTED("appointment.submitted"),
  /** The owner confirmed an appointment, or booked it. */
  APPOINTMENT_CONFIRMED("appointment.confirmed"),
  /** An appointment was canceled. */
  APPOINTMENT_CANCELED("appointment.canceled"),
  /** An appointment takes place at another time. */
  APPOINTMENT_MOVED("appointment.moved"),
  /** A reminder fell due. */
  REMINDER_DUE("reminder.due"),
  /** The owner tries the endpoint. Every endpoint takes this event. */
  TEST("test");

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  /** The name that receivers see. */
  public String code() {
    return code;
  }

  /** The events that an owner can choose for an endpoint. */
  public static List<EventType> selectable() {
    return Arrays.stream(values()).filter(type -> type != TEST).toList();
  }

  /** The event with a name that can be chosen, if there is one. */
  public static Optional<EventType> of(String code) {
    return selectable().stream().filter(type -> type.code.equals(code)).findFirst();
  }
}
