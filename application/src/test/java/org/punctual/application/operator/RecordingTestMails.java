package org.punctual.application.operator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.punctual.domain.account.Account;
import org.punctual.domain.reminder.Outcome;

/** Keeps test mails, and answers as a mail server would. */
public final class RecordingTestMails implements TestMails {

  private final List<Account> receivers = new CopyOnWriteArrayList<>();
  private volatile Outcome answer = new Outcome.Delivered("Accepted by mail.example");
  private volatile boolean on = true;

  /** Answers so from now on. */
  public void answer(Outcome outcome) {
    answer = outcome;
  }

  /** Mail is no longer configured. */
  public void turnOff() {
    on = false;
  }

  /** Who was mailed. */
  public List<Account> receivers() {
    return List.copyOf(receivers);
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public Outcome send(Account operator) {
    receivers.add(operator);
    return answer;
  }
}
