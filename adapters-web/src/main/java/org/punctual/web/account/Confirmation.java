package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.account.ConfirmingAddress;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.web.frame.RequestParameters;

/**
 * {@code /confirm?token=…}: the page of a mailed link, for owners and guests. Opening the page does
 * nothing, because mail scanners open links. The button confirms the address.
 */
@Named
@RequestScoped
public class Confirmation {

  private final ConfirmingAddress confirming;

  private final String token;
  private boolean done;

  @Inject
  public Confirmation(ConfirmingAddress confirming, RequestParameters parameters) {
    this.confirming = confirming;
    this.token = parameters.value("token").orElse("");
  }

  /** Confirms the address by the link. The page then shows the result. */
  public void confirm() {
    try {
      confirming.confirm(token);
      done = true;
    } catch (AccountRefusal invalid) {
      done = false;
    }
  }

  /** What the page shows: {@code done}, {@code ready} to confirm, or {@code invalid}. */
  public String getState() {
    if (done) {
      return "done";
    }
    return confirming.works(token) ? "ready" : "invalid";
  }

  /**
   * The link's token, which the form sends on under the same name. Without the token the button
   * would not be rendered while the sent form is decoded.
   */
  public String getToken() {
    return token;
  }
}
