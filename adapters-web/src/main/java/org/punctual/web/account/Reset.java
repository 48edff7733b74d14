package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.punctual.application.account.ResettingPassword;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.RefusalMessages;
import org.punctual.web.frame.RequestParameters;

/**
 * {@code /reset?token=…}: the page of a mailed link. Opening the page does nothing, because mail
 * scanners open links. The button sets the password.
 */
@Named
@RequestScoped
public class Reset {

  private final ResettingPassword resetting;
  private final OwnerSessions sessions;
  private final RefusalMessages messages;

  private final String token;
  private String password = "";

  @Inject
  public Reset(
      ResettingPassword resetting,
      OwnerSessions sessions,
      RefusalMessages messages,
      RequestParameters parameters) {
    this.resetting = resetting;
    this.sessions = sessions;
    this.messages = messages;
    this.token = parameters.value("token").orElse("");
  }

  /** Sets the password and leads to the sign-in, or shows the faults. */
  public void save(HttpServletRequest request, ExternalContext answer) throws IOException {
    try {
      resetting.reset(token, password);
      sessions.end(request);
      answer.redirect("/login?notice=password-reset");
    } catch (Refusal refusal) {
      messages.show(refusal, "reset");
    }
  }

  /**
   * What the page shows: {@code ready} to set another password, {@code first} to set the first
   * password, or {@code invalid}.
   */
  public String getState() {
    return resetting
        .purposeOf(token)
        .map(purpose -> purpose.isInvitation() ? "first" : "ready")
        .orElse("invalid");
  }

  /** The link's token, which the form sends on under the same name. */
  public String getToken() {
    return token;
  }

  /** The password as typed; never shown again. */
  public String getPassword() {
    return password;
  }

  /** Keeps the password as typed. */
  public void setPassword(String password) {
    this.password = password;
  }
}
