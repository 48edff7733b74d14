package org.punctual.application.reminder.sending;

import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.reminder.Outcome;

/** The answer of a channel to a message. */
public record Answer(ReminderMessage message, Outcome outcome) {}
