package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before an endpoint gets a fresh secret. */
@Named
@RequestScoped
public class SecretRotation extends EndpointDialog {

  private final FreshSecret fresh;

  @Inject
  public SecretRotation(FreshSecret fresh, Webhooks webhooks, OwnerFeedback feedback) {
    super("secretRotation", webhooks, feedback);
    this.fresh = fresh;
  }

  /**
   * Rotates the secret of the endpoint in the dialog, or shows the reason of a refusal above the
   * page. A refusal leaves a secret in view that an earlier rotation shows.
   */
  public void rotate() {
    carryOut(
        () -> {
          fresh.rotate(SentId.ofEndpoint(getId()));
          feedback().done("webhooks.rotated", BriefUrl.of(fresh.getUrl()));
          feedback().showAnew("issued");
        });
  }
}
