package org.punctual.application.account;

import java.util.ArrayList;
import java.util.List;
import org.punctual.domain.account.Account;

/** Keeps the mails that would have gone out. */
public final class RecordingAccountMails implements AccountMails {

  /** A mail that asks to confirm the address. */
  public record Confirmation(Account account, String token) {}

  private final List<Confirmation> confirmations = new ArrayList<>();
  private boolean on = true;

  /** As if mail were not configured. */
  public void turnOff() {
    on = false;
  }

  /** The mails, in order. */
  public synchronized List<Confirmation> confirmations() {
    return List.copyOf(confirmations);
  }

  /** The token in the last mail. */
  public String lastToken() {
    List<Confirmation> all = confirmations();
    return all.get(all.size() - 1).token();
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public synchronized void sendConfirmation(Account account, String token) {
    confirmations.add(new Confirmation(account, token));
  }
}
