package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.Step;
import org.punctual.application.account.LinkToken;
import org.punctual.application.apikey.ApiKeys;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink;

/** Makes the links by which owners decide on pending appointments from a mail. */
@Step
public class IssuingDecisionLinks {

  private final DecisionLinks links;
  private final ApiKeys keys;

  @Inject
  public IssuingDecisionLinks(DecisionLinks links, ApiKeys keys) {
    this.links = links;
    this.keys = keys;
  }

  /**
   * Makes a link for each mail about an appointment that awaits its owner's decision. A link is
   * stored in the transaction of the caller, before its mail is sent.
   *
   * @param <K> the keys of mails
   * @param subjects the appointments by the keys of their mails
   * @return what the mails add, by the same keys; nothing for an appointment that awaits no
   *     decision
   */
  public <K> Map<K, DecisionRequest> issue(Map<K, Appointment> subjects, Instant now) {
    Map<K, Appointment> pending = new HashMap<>(subjects);
    pending.values().removeIf(appointment -> !appointment.awaitsDecision(now));
    Map<ApiKeyId, String> names = keyNames(pending.values());
    Map<K, DecisionRequest> requests = new HashMap<>();
    List<DecisionLink> made = new ArrayList<>();
    pending.forEach(
        (mail, appointment) -> {
          LinkToken token = LinkToken.fresh();
          made.add(DecisionLink.issued(token.hash(), appointment, now));
          requests.put(
              mail, new DecisionRequest(token, appointment.origin().key().map(names::get)));
        });
    links.addAll(made);
    return requests;
  }

  private Map<ApiKeyId, String> keyNames(Collection<Appointment> submitted) {
    List<ApiKeyId> ids =
        submitted.stream()
            .flatMap(appointment -> appointment.origin().key().stream())
            .distinct()
            .toList();
    return keys.findAll(ids).stream()
        .collect(Collectors.toMap(ApiKey::id, key -> key.terms().name()));
  }
}
