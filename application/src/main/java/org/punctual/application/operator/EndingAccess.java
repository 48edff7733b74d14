package org.punctual.application.operator;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.punctual.application.Step;
import org.punctual.application.account.OneTimeLinks;
import org.punctual.application.account.Sessions;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** Ends what gives access to an account, besides its password and its keys. */
@Step
public class EndingAccess {

  private final Sessions sessions;
  private final OneTimeLinks links;

  @Inject
  public EndingAccess(Sessions sessions, OneTimeLinks links) {
    this.sessions = sessions;
    this.links = links;
  }

  /** Ends all sessions of an account, and the links that were mailed to it. */
  public void end(AccountId account) {
    sessions.removeAll(account);
    Stream.of(Purpose.values()).forEach(purpose -> links.forget(account, purpose));
  }
}
