package org.punctual.application.reminder;

/** An entry on the page of notifications: a reminder, or a change that a partner made. */
public sealed interface Notification permits ReminderContext, PartnersChange {}
