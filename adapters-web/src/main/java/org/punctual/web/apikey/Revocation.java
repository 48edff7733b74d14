package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.domain.Refusal;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before a key is revoked. */
@Named
@RequestScoped
public class Revocation {

  private static final String DIALOG = "revocation";

  private final Me me;
  private final IssuingApiKeys issuing;
  private final Keys keys;
  private final OwnerFeedback feedback;

  private String id = "";

  @Inject
  public Revocation(Me me, IssuingApiKeys issuing, Keys keys, OwnerFeedback feedback) {
    this.me = me;
    this.issuing = issuing;
    this.keys = keys;
    this.feedback = feedback;
  }

  /** Asks for confirmation for a key. */
  public void ask(String asked) {
    id = asked;
    feedback.open(DIALOG);
  }

  /** Revokes the key in the dialog, or shows the reason of a refusal above the page. */
  public void revoke() {
    try {
      ApiKey revoked = issuing.revoke(me.id(), SentKeyId.of(id));
      feedback.done("keys.revoked", revoked.terms().name());
    } catch (Refusal refusal) {
      feedback.refuse(refusal, DIALOG);
    }
    feedback.close(DIALOG);
  }

  /** The name of the key in the dialog. */
  public String getName() {
    return keys.nameOf(id);
  }

  /** The id of the key in the dialog. */
  public String getId() {
    return id;
  }

  /** Keeps the id of the key in the dialog. */
  public void setId(String id) {
    this.id = id;
  }
}
