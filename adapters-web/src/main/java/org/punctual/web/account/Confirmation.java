package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.account.ConfirmingAddress;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.web.frame.RequestParameters;

/**
 * {@code /confirm?token=…}: where the mailed link leads, signed in or not. Opening it does nothing,
 * for mail scanners open links; the button confirms the address.
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

  /** Uses the link; the page then says what became of it. */
  public void confirm() {
    try {
      confirming.confirm(token);
      done = true;
    } catch (AccountRefusal invalid) {
      done = false;
    }
  }

  /** What there is to say: {@code done}, {@code ready} to confirm, or {@code invalid}. */
  public String getState() {
    if (done) {
      return "done";
    }
    return confirming.works(token) ? "ready" : "invalid";
  }

  /**
   * The link's token, which the form sends on by the same name: without it the button would not
   * even be there when it is pressed.
   */
  public String getToken() {
    return token;
  }
}
