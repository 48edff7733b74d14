package org.punctual.web.appointment;

import java.io.Serializable;

/**
 * A free start that is offered, ready to be put where date and time are typed.
 *
 * @param date the date as it is typed
 * @param time the time as it is typed
 * @param label what the offer is called: the day and the time
 */
public record FreeStart(String date, String time, String label) implements Serializable {}
