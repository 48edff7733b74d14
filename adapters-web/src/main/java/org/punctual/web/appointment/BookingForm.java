package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.web.frame.ZoneClocks;

/**
 * The form on {@code /appointments/new}. It keeps the text as it was typed until the appointment is
 * booked.
 */
@Named
@ViewScoped
public class BookingForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TypedStart start = new TypedStart();
  private final TypedReminders reminders = new TypedReminders();

  private String title = "";
  private String notes = "";
  private List<FreeStart> free = List.of();
  private String freeInsteadOf = "";
  private String freeInZone = "";
  private volatile boolean booked;

  /** The request to book, with its start as the owner's clocks show it. */
  BookingRequest request(ZoneClocks clocks) {
    return new BookingRequest(
        Optional.of(title),
        start.asked(clocks),
        Optional.of(notes),
        Optional.empty(),
        reminders.minutes());
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

  /** The title as typed. */
  public String getTitle() {
    return title;
  }

  /** Keeps the title as typed. */
  public void setTitle(@Nullable String typed) {
    title = typed == null ? "" : typed;
  }

  /** Date and time as typed. */
  public TypedStart getStart() {
    return start;
  }

  /** The notes as typed. */
  public String getNotes() {
    return notes;
  }

  /** Keeps the notes as typed. */
  public void setNotes(@Nullable String typed) {
    notes = typed == null ? "" : typed;
  }

  /** The reminders as typed. */
  public TypedReminders getReminders() {
    return reminders;
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
