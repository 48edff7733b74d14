package org.punctual.web.appointment;

import java.util.List;

/**
 * The appointments of one day in a list.
 *
 * @param name what the day is called: {@code Today}, {@code Tuesday}
 * @param date its date in full
 * @param cards its appointments, in the order of the list
 */
public record AgendaDay(String name, String date, List<AppointmentCard> cards) {}
