package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The default reminders on {@code /settings}, as they were typed. */
@Named
@ViewScoped
public class DefaultsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TypedReminders reminders = new TypedReminders();

  /** The reminders as typed. */
  public TypedReminders getReminders() {
    return reminders;
  }
}
