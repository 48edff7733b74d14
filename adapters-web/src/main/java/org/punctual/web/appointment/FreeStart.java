package org.punctual.web.appointment;

import java.io.Serializable;

/**
 * A free start that is offered, with the texts for the fields of date and time.
 *
 * @param date the date as it is typed
 * @param time the time as it is typed
 * @param label the label of the offer: the day and the time
 */
public record FreeStart(String date, String time, String label) implements Serializable {}
