package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before an endpoint is deleted. */
@Named
@RequestScoped
public class EndpointDeletion extends EndpointDialog {

  private final Me me;
  private final ManagingEndpoints managing;

  @Inject
  public EndpointDeletion(
      Me me, ManagingEndpoints managing, Webhooks webhooks, OwnerFeedback feedback) {
    super("endpointDeletion", webhooks, feedback);
    this.me = me;
    this.managing = managing;
  }

  /** Deletes the endpoint in the dialog, or shows the reason of a refusal above the page. */
  public void delete() {
    carryOut(
        () -> {
          Endpoint deleted = managing.delete(me.id(), SentId.ofEndpoint(getId()));
          feedback().done("webhooks.deleted", BriefUrl.of(deleted.terms().url().toString()));
        });
  }
}
