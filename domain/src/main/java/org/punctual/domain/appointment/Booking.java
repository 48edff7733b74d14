package org.punctual.domain.appointment;

import java.util.Optional;

/**
 * What is to be booked: complete and right in itself; whether the hour is free is not known yet.
 */
public record Booking(
    Details details, Timing timing, Optional<ExternalId> externalId, ReminderTimes reminders) {}
