package org.punctual.domain.appointment;

import java.util.Optional;

/** A checked booking, complete and correct in itself. Whether the hour is free is not known yet. */
public record Booking(
    Details details, Timing timing, Optional<ExternalId> externalId, ReminderTimes reminders) {}
