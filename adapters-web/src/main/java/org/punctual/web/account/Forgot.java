package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.punctual.application.account.RequestingReset;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.Client;
import org.punctual.web.frame.RefusalMessages;

/**
 * {@code /forgot}: a customer asks for a link that sets a new password. The page shows the same for
 * known and unknown addresses.
 */
@Named
@RequestScoped
public class Forgot {

  private final RequestingReset requesting;
  private final RefusalMessages messages;

  private String email = "";
  private boolean asked;

  @Inject
  public Forgot(RequestingReset requesting, RefusalMessages messages) {
    this.requesting = requesting;
    this.messages = messages;
  }

  /** Asks for a link, or shows the fault at the field. */
  public void send(HttpServletRequest request) {
    try {
      requesting.sendLink(email, Client.of(request).value());
      asked = true;
    } catch (Refusal refusal) {
      messages.show(refusal, "forgot");
    }
  }

  /** What the page shows: {@code ready} to ask, {@code asked}, or {@code off} without mail. */
  public String getState() {
    if (!requesting.isOn()) {
      return "off";
    }
    return asked ? "asked" : "ready";
  }

  /** The address as typed. */
  public String getEmail() {
    return email;
  }

  /** Keeps the address as typed. */
  public void setEmail(String email) {
    this.email = email;
  }
}
