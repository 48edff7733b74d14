package org.punctual.web.appointment;

import java.util.List;

/**
 * All that happened to a reminder.
 *
 * @param line what became of it
 * @param sendings how it went on each channel, round by round
 */
public record ReminderHistory(ReminderLine line, List<Sending> sendings) {

  /**
   * One round on one channel.
   *
   * @param channel the channel in the owner's words
   * @param state how it ended, or where it stands
   * @param attempts each attempt with its time and the answer
   */
  public record Sending(String channel, String state, List<String> attempts) {}
}
