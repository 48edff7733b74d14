package org.punctual.web.webhook;

import org.punctual.web.account.ItemDialog;
import org.punctual.web.account.OwnerFeedback;

/** A dialog that asks before something is done with an endpoint. */
public abstract class EndpointDialog extends ItemDialog {

  private final Webhooks webhooks;

  /** A dialog by its name on the page. */
  protected EndpointDialog(String name, Webhooks webhooks, OwnerFeedback feedback) {
    super(name, feedback);
    this.webhooks = webhooks;
  }

  /** Opens the dialog for an endpoint, unless it was deleted meanwhile. */
  @Override
  public void ask(String asked) {
    if (webhooks.urlOf(asked).isEmpty()) {
      refuse(SentId.unknownEndpoint());
      feedback().showAnew("webhooks");
    } else {
      super.ask(asked);
    }
  }

  /** The address of the endpoint in the dialog. */
  public String getUrl() {
    return webhooks.urlOf(getId());
  }
}
