package org.punctual.web.appointment;

/**
 * One reminder in a few words.
 *
 * @param before how long before the start it is due
 * @param fate what became of it
 * @param sign the name of the sign that goes with its status
 */
public record ReminderLine(String before, String fate, String sign) {}
