package org.punctual.application.reminder;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** Keeps what was handed over, and answers as it is told to: until then, by taking everything. */
public final class RecordingChannel implements ReminderChannel {

  private final Channel channel;
  private final List<ReminderMessage> taken = new CopyOnWriteArrayList<>();
  private volatile Function<ReminderMessage, Outcome> answers =
      message -> new Outcome.Delivered("taken");
  private volatile boolean on = true;
  private int openings;
  private volatile int largestBatch = 10;
  private volatile Duration patience = Duration.ofSeconds(1);

  /** One that goes that way. */
  public RecordingChannel(Channel channel) {
    this.channel = channel;
  }

  /** As if it were not configured. */
  public void turnOff() {
    on = false;
  }

  /** Hands over so many at once from now on. */
  public void sendsAtOnce(int messages) {
    largestBatch = messages;
  }

  /** Takes so long for a message at most from now on. */
  public void waits(Duration longest) {
    patience = longest;
  }

  /** Answers so from now on. */
  public void answers(Outcome outcome) {
    answers(message -> outcome);
  }

  /** Answers each message so from now on; whatever else is to happen meanwhile can happen here. */
  public void answers(Function<ReminderMessage, Outcome> byMessage) {
    answers = byMessage;
  }

  /** What was handed over, in order, taken or not. */
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
  public int largestBatch() {
    return largestBatch;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  /** How often somebody began to hand over. */
  public int openings() {
    return openings;
  }

  @Override
  public Handover open() {
    openings++;
    return new Handover() {
      @Override
      public Outcome deliver(ReminderMessage message) {
        taken.add(message);
        return answers.apply(message);
      }

      @Override
      public void close() {
        // there is nobody to say goodbye to
      }
    };
  }
}
