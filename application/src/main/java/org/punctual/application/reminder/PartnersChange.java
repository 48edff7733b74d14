package org.punctual.application.reminder;

import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Change;

/**
 * A partner canceled or moved an appointment.
 *
 * @param appointment the appointment as it is now
 */
public record PartnersChange(Change change, Appointment appointment) implements Notification {}
