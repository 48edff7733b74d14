package org.punctual.web.appointment;

/**
 * One reminder in a few words.
 *
 * @param before how long before the start the reminder is due
 * @param fate the reminder's state in words
 * @param sign the name of the status's icon
 */
public record ReminderLine(String before, String fate, String sign) {}
