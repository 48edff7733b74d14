package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.punctual.application.Step;
import org.punctual.application.account.LinkToken;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink;

/** Makes the links by which owners decide on pending appointments from a mail. */
@Step
public class IssuingDecisionLinks {

  private final DecisionLinks links;

  @Inject
  public IssuingDecisionLinks(DecisionLinks links) {
    this.links = links;
  }

  /**
   * Makes a link for each mail about an appointment that awaits its owner's decision. A link is
   * stored in the transaction of the caller, before its mail is sent.
   *
   * @param <K> the keys of mails
   * @param subjects the appointments by the keys of their mails
   * @return the tokens by the same keys; none for an appointment that awaits no decision
   */
  public <K> Map<K, LinkToken> issue(Map<K, Appointment> subjects, Instant now) {
    Map<K, LinkToken> tokens = new HashMap<>();
    List<DecisionLink> made = new ArrayList<>();
    subjects.forEach(
        (mail, appointment) -> {
          if (appointment.awaitsDecision(now)) {
            LinkToken token = LinkToken.fresh();
            tokens.put(mail, token);
            made.add(DecisionLink.issued(token.hash(), appointment, now));
          }
        });
    links.addAll(made);
    return tokens;
  }
}
