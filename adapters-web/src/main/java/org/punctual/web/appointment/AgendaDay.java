package org.punctual.web.appointment;

import java.util.List;

/**
 * The appointments of one day in a list.
 *
 * @param name the name of the day: {@code Today}, {@code Tuesday}
 * @param date the date in full
 * @param cards the appointments of the day, in the order of the list
 */
public record AgendaDay(String name, String date, List<AppointmentCard> cards) {}
