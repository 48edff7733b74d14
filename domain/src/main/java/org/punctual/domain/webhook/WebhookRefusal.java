package org.punctual.domain.webhook;

import java.util.List;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/** The refusal of a request about a webhook. */
public final class WebhookRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses for several faults, in the order of the members of the request. */
  public WebhookRefusal(List<Fault> faults) {
    super(faults);
  }

  /** Refuses one member. */
  public static WebhookRefusal of(String member, WebhookReason reason, Object... figures) {
    return new WebhookRefusal(List.of(Fault.at(member, reason, figures)));
  }
}
