package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before a key is revoked. */
@Named
@RequestScoped
public class Revocation extends KeyDialog {

  private final Me me;
  private final IssuingApiKeys issuing;

  @Inject
  public Revocation(Me me, IssuingApiKeys issuing, Keys keys, OwnerFeedback feedback) {
    super("revocation", keys, feedback);
    this.me = me;
    this.issuing = issuing;
  }

  /** Revokes the key in the dialog, or shows the reason of a refusal above the page. */
  public void revoke() {
    carryOut(
        () -> {
          ApiKey revoked = issuing.revoke(me.id(), SentKeyId.of(getId()));
          feedback().done("keys.revoked", revoked.terms().name());
        });
  }
}
