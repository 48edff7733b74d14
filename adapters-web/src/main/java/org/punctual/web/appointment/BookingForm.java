package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.web.frame.ZoneClocks;

/**
 * The form on {@code /appointments/new}. It keeps the text as it was typed until the appointment is
 * booked.
 */
@Named
@ViewScoped
public class BookingForm extends TypedDetails {

  private static final long serialVersionUID = 1L;

  private final TypedStart start = new TypedStart();

  private List<FreeStart> free = List.of();
  private String freeInsteadOf = "";
  private String freeInZone = "";
  private volatile boolean booked;

  /** The request to book, with its start as the owner's clocks show it. */
  BookingRequest request(ZoneClocks clocks) {
    return new BookingRequest(
        Optional.of(getTitle()),
        start.asked(clocks),
        Optional.of(getNotes()),
        Optional.empty(),
        getReminders().minutes());
  }

  /** Keeps the free starts that are offered instead of a taken start. */
  void offer(List<FreeStart> starts) {
    free = starts;
    freeInsteadOf = start.getDate();
    freeInZone = start.getZone();
  }

  /** Says whether the form was booked already, so that a second click books nothing more. */
  boolean isBooked() {
    return booked;
  }

  /** Marks the form as booked. */
  void becomeBooked() {
    booked = true;
  }

  /** Date and time as typed. */
  public TypedStart getStart() {
    return start;
  }

  /**
   * The free starts that are offered instead of a taken start on the typed day; none for another
   * day or time zone.
   */
  public List<FreeStart> getFree() {
    boolean isSame = freeInsteadOf.equals(start.getDate()) && freeInZone.equals(start.getZone());
    return isSame ? free : List.of();
  }
}
