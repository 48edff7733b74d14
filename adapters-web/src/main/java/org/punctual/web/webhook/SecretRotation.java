package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.domain.Refusal;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before an endpoint gets a fresh secret. */
@Named
@RequestScoped
public class SecretRotation {

  private static final String DIALOG = "secretRotation";

  private final FreshSecret fresh;
  private final Webhooks webhooks;
  private final OwnerFeedback feedback;

  private String id = "";

  @Inject
  public SecretRotation(FreshSecret fresh, Webhooks webhooks, OwnerFeedback feedback) {
    this.fresh = fresh;
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

  /**
   * Rotates the secret of the endpoint in the dialog, or shows the reason of a refusal above the
   * page. A refusal leaves a secret in view that an earlier rotation shows.
   */
  public void rotate() {
    try {
      fresh.rotate(SentId.ofEndpoint(id));
      feedback.done("webhooks.rotated", BriefUrl.of(fresh.getUrl()));
      feedback.showAnew("issued");
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
