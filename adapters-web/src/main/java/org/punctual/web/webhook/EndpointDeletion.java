package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.domain.Refusal;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before an endpoint is deleted. */
@Named
@RequestScoped
public class EndpointDeletion {

  private static final String DIALOG = "endpointDeletion";

  private final Me me;
  private final ManagingEndpoints managing;
  private final Webhooks webhooks;
  private final OwnerFeedback feedback;

  private String id = "";

  @Inject
  public EndpointDeletion(
      Me me, ManagingEndpoints managing, Webhooks webhooks, OwnerFeedback feedback) {
    this.me = me;
    this.managing = managing;
    this.webhooks = webhooks;
    this.feedback = feedback;
  }

  /** Asks for confirmation for an endpoint, unless it was deleted meanwhile. */
  public void ask(String asked) {
    id = asked;
    if (getUrl().isEmpty()) {
      feedback.refuse(SentId.unknownEndpoint(), DIALOG);
      feedback.showAnew("webhooks");
    } else {
      feedback.open(DIALOG);
    }
  }

  /** Deletes the endpoint in the dialog, or shows the reason of a refusal above the page. */
  public void delete() {
    try {
      Endpoint deleted = managing.delete(me.id(), SentId.ofEndpoint(id));
      feedback.done("webhooks.deleted", BriefUrl.of(deleted.terms().url().toString()));
    } catch (Refusal refusal) {
      feedback.refuse(refusal, DIALOG);
    }
    feedback.close(DIALOG);
  }

  /** The address of the endpoint in the dialog. */
  public String getUrl() {
    return webhooks.urlOf(id);
  }

  /** The id of the endpoint in the dialog. */
  public String getId() {
    return id;
  }

  /** Keeps the id of the endpoint in the dialog. */
  public void setId(String id) {
    this.id = id;
  }
}
