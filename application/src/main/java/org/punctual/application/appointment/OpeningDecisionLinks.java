package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.punctual.application.Step;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.LinkToken;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.DecisionLink;

/** Finds the appointments of links, and says which links work. */
@Step
public class OpeningDecisionLinks {

  private final DecisionLinks links;
  private final Accounts accounts;
  private final Appointments appointments;
  private final Clock clock;

  @Inject
  public OpeningDecisionLinks(
      DecisionLinks links, Accounts accounts, Appointments appointments, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Opens a link; empty when there is no such link, or its owner is locked. */
  Optional<OpenedDecisionLink> open(String token) {
    return opened(token, accounts::find);
  }

  /** Opens a link, and locks its owner until the transaction ends. */
  Optional<OpenedDecisionLink> lock(String token) {
    return opened(token, owner -> Optional.of(accounts.lock(owner)));
  }

  /** The owner is read before the appointment, so that a locked owner's appointment is present. */
  private Optional<OpenedDecisionLink> opened(
      String token, Function<AccountId, Optional<Account>> owners) {
    return links
        .find(new LinkToken(token).hash())
        .flatMap(
            link ->
                owners
                    .apply(link.owner())
                    .filter(owner -> !owner.standing().locked())
                    .flatMap(owner -> opened(link, owner)));
  }

  private Optional<OpenedDecisionLink> opened(DecisionLink link, Account owner) {
    return appointments
        .find(owner.id(), link.appointment())
        .map(present -> new OpenedDecisionLink(link, owner, present, clock.instant()));
  }
}
