package org.punctual.web.appointment;

/**
 * An entry in the history of an appointment.
 *
 * @param text what was done and by which key, in the owner's words
 * @param detail the starts of a move or the reason of a cancel; empty when there is neither
 * @param time when it was done
 * @param stamp when it was done, for machines
 * @param sign the name of the icon that goes with it
 */
public record HistoryLine(String text, String detail, String time, String stamp, String sign) {}
