package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.webhook.TryingEndpoints;
import org.punctual.domain.Refusal;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The buttons that send a test event, and that send a message once more. */
@Named
@RequestScoped
public class EndpointTrial {

  private static final String FORM = "webhooks";

  private final Me me;
  private final TryingEndpoints trying;
  private final Webhooks webhooks;
  private final OwnerFeedback feedback;

  @Inject
  public EndpointTrial(Me me, TryingEndpoints trying, Webhooks webhooks, OwnerFeedback feedback) {
    this.me = me;
    this.trying = trying;
    this.webhooks = webhooks;
    this.feedback = feedback;
  }

  /**
   * Sends a test event and shows the deliveries of its endpoint, or shows the reason of a refusal
   * above the page.
   */
  public void test(String id) {
    try {
      EndpointId endpoint = SentId.ofEndpoint(id);
      webhooks.choose(endpoint);
      trying.test(me.id(), endpoint);
      feedback.done("webhooks.tested");
    } catch (Refusal refusal) {
      feedback.refuse(refusal, FORM);
    }
  }

  /** Sends a message once more, or shows the reason of a refusal above the page. */
  public void replay(String id) {
    try {
      trying.replay(me.id(), SentId.ofMessage(id));
      feedback.done("webhooks.replayed");
    } catch (Refusal refusal) {
      feedback.refuse(refusal, FORM);
    }
  }
}
