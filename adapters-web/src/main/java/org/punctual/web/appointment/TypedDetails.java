package org.punctual.web.appointment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A form with the title, the notes and the reminders of an appointment, as they were typed. */
public abstract class TypedDetails implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TypedReminders reminders = new TypedReminders();

  private String title = "";
  private String notes = "";

  /** The title as typed. */
  public String getTitle() {
    return title;
  }

  /** Keeps the title as typed. */
  public void setTitle(@Nullable String typed) {
    title = typed == null ? "" : typed;
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
}
