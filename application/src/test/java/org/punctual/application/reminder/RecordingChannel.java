package org.punctual.application.reminder;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/**
 * Records handed-over messages, and gives the answer that a test sets. Without such an answer, it
 * accepts every message.
 */
public final class RecordingChannel implements ReminderChannel {

  private final Channel channel;
  private final List<ReminderMessage> taken = new CopyOnWriteArrayList<>();
  private volatile Function<ReminderMessage, Outcome> answers =
      message -> new Outcome.Delivered("taken");
  private volatile boolean on = true;
  private volatile boolean showsWhatIsStored;
  private int openings;
  private volatile int largestBatch = 10;
  private volatile Duration patience = Duration.ofSeconds(1);

  /** A channel of that kind. */
  public RecordingChannel(Channel channel) {
    this.channel = channel;
  }

  /** Behaves as if it were not configured. */
  public void turnOff() {
    on = false;
  }

  /** Shows what is stored from now on, and hands nothing over. */
  public void showWhatIsStored() {
    showsWhatIsStored = true;
  }

  /** Hands over that many messages at once from now on. */
  public void sendsAtOnce(int messages) {
    largestBatch = messages;
  }

  /** Takes at most that long for a message from now on. */
  public void waits(Duration longest) {
    patience = longest;
  }

  /** Gives this answer from now on. */
  public void answers(Outcome outcome) {
    answers(message -> outcome);
  }

  /**
   * Computes the answer to each message with this function from now on. The function may also do
   * what is to happen meanwhile.
   */
  public void answers(Function<ReminderMessage, Outcome> byMessage) {
    answers = byMessage;
  }

  /** The messages that were handed over, in order, accepted or not. */
  public List<ReminderMessage> messages() {
    return List.copyOf(taken);
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public boolean showsWhatIsStored() {
    return showsWhatIsStored;
  }

  @Override
  public int largestBatch() {
    return largestBatch;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  /** How often a handover was opened. */
  public int openings() {
    return openings;
  }

  @Override
  public Handover<ReminderMessage> open() {
    openings++;
    return new Handover<>() {
      @Override
      public Outcome deliver(ReminderMessage message) {
        taken.add(message);
        return answers.apply(message);
      }

      @Override
      public void close() {
        // There is no connection to close.
      }
    };
  }
}
