package org.punctual.web.appointment;

/**
 * An entry in the history of an appointment.
 *
 * @param text the change and its key, in the owner's language
 * @param detail the starts of a move or the reason of a cancel; empty when there is neither
 * @param time the time of the change
 * @param stamp the time of the change, for machines
 * @param sign the name of the icon
 */
public record HistoryLine(String text, String detail, String time, String stamp, String sign) {}
