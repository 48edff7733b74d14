package org.punctual.application.account;

import java.util.ArrayList;
import java.util.List;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** Keeps the mails that would have been sent. */
public final class RecordingAccountMails implements AccountMails {

  /** A mail with a link. */
  public record Link(Purpose purpose, Account account, String token) {}

  private final List<Link> links = new ArrayList<>();
  private boolean on = true;

  /** Behaves as if mail were not configured. */
  public void turnOff() {
    on = false;
  }

  /** The mails, in order. */
  public synchronized List<Link> links() {
    return List.copyOf(links);
  }

  /** The token in the last mail. */
  public String lastToken() {
    List<Link> all = links();
    return all.get(all.size() - 1).token();
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public synchronized void sendLink(Purpose purpose, Account account, String token) {
    links.add(new Link(purpose, account, token));
  }
}
