package org.punctual.web.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.application.webhook.TryingEndpoints;
import org.punctual.domain.account.Account;
import org.punctual.domain.webhook.Endpoint;

/** The owner's own systems that hear of events. */
@ApplicationScoped
class OwnedEndpoints {

  private final ManagingEndpoints managing;
  private final TryingEndpoints trying;

  @Inject
  OwnedEndpoints(ManagingEndpoints managing, TryingEndpoints trying) {
    this.managing = managing;
    this.trying = trying;
  }

  /** Writes the endpoints with their newest messages. */
  void write(Account owner, JsonGenerator json) {
    WebhooksJson writer = new WebhooksJson(json);
    json.writeStartArray();
    for (Endpoint endpoint : managing.list(owner.id())) {
      writer.write(endpoint, trying.log(owner.id(), endpoint.id()));
    }
    json.writeEnd();
  }
}
