package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.domain.Refusal;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The button that enables an endpoint again. */
@Named
@RequestScoped
public class EndpointEnabling {

  private static final String FORM = "webhooks";

  private final Me me;
  private final ManagingEndpoints managing;
  private final OwnerFeedback feedback;

  @Inject
  public EndpointEnabling(Me me, ManagingEndpoints managing, OwnerFeedback feedback) {
    this.me = me;
    this.managing = managing;
    this.feedback = feedback;
  }

  /** Enables an endpoint, or shows the reason of a refusal above the page. */
  public void enable(String id) {
    try {
      Endpoint enabled = managing.enable(me.id(), SentId.ofEndpoint(id));
      feedback.done("webhooks.enabled", BriefUrl.of(enabled.terms().url().toString()));
    } catch (Refusal refusal) {
      feedback.refuse(refusal, FORM);
    }
  }
}
