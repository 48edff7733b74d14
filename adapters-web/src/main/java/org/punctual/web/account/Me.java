package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.SessionId;
import org.punctual.web.frame.ZoneClocks;

/** The owner who is signed in. On every page except guest pages there is such an owner. */
@Named
@RequestScoped
public class Me {

  private final HttpServletRequest request;
  private final OwnerSessions sessions;

  @Inject
  public Me(HttpServletRequest request, OwnerSessions sessions) {
    this.request = request;
    this.sessions = sessions;
  }

  /**
   * The whole account.
   *
   * @throws java.util.NoSuchElementException when no owner is signed in
   */
  public Account account() {
    return ifSignedIn().orElseThrow();
  }

  /** The whole account; empty when no owner is signed in, as on guest pages. */
  public Optional<Account> ifSignedIn() {
    return sessions.ownerOf(request);
  }

  /** Continues the request with the changed account. */
  void become(Account changed) {
    sessions.changed(request, changed);
  }

  /** Identifies the owner. */
  public AccountId id() {
    return account().id();
  }

  /** The present session; empty when no owner is signed in. */
  Optional<SessionId> session() {
    return sessions.idOf(request);
  }

  /** The owner's name, as shown in the header. */
  public String getName() {
    return account().profile().name().value();
  }

  /** Says whether the owner may administer the installation. */
  public boolean isOperator() {
    return account().standing().mayOperate();
  }

  /** The zone in which every time is shown to the owner. */
  public ZoneId getTimeZone() {
    return account().profile().timeZone();
  }

  /** The clocks on which the owner reads and types times. */
  public ZoneClocks clocks() {
    return new ZoneClocks(getTimeZone(), getLanguage());
  }

  /** The language of texts for the owner. */
  public Locale getLanguage() {
    return account().profile().language();
  }
}
