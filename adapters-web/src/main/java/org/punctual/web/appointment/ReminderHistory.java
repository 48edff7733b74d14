package org.punctual.web.appointment;

import java.util.List;

/**
 * The history of a reminder.
 *
 * @param line the reminder in a few words
 * @param sendings the rounds on each channel
 */
public record ReminderHistory(ReminderLine line, List<Sending> sendings) {

  /**
   * One round on one channel.
   *
   * @param channel the channel's name in the owner's language
   * @param state the state of the delivery
   * @param attempts each attempt with its time and the answer
   */
  public record Sending(String channel, String state, List<String> attempts) {}
}
