package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.punctual.application.account.SigningIn;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.Client;
import org.punctual.web.frame.RefusalMessages;
import org.punctual.web.frame.RequestParameters;

/** {@code /login}: an owner signs in and continues to the requested page. */
@Named
@RequestScoped
public class Login {

  private final SigningIn signingIn;
  private final OwnerSessions sessions;
  private final RefusalMessages messages;

  private String email = "";
  private String password = "";
  private @Nullable String next;

  @Inject
  public Login(
      SigningIn signingIn,
      OwnerSessions sessions,
      RefusalMessages messages,
      RequestParameters parameters) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.messages = messages;
    this.next = parameters.value(SignInAddress.BACK).orElse(null);
  }

  /** Signs in, or shows the reason of a refusal above the form. */
  public void signIn(HttpServletRequest request, ExternalContext answer) throws IOException {
    try {
      sessions.begin(request, signingIn.signIn(email, password, Client.of(request).value()));
      answer.redirect(ReturnAddress.of(next).path());
    } catch (Refusal refusal) {
      messages.show(refusal, "login");
    }
  }

  /** The address as typed. */
  public String getEmail() {
    return email;
  }

  /** Keeps the address as typed. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** The password as typed; never shown again. */
  public String getPassword() {
    return password;
  }

  /** Keeps the password as typed. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** The requested page, as it came with the address. */
  public @Nullable String getNext() {
    return next;
  }

  /** Keeps the requested page. */
  public void setNext(@Nullable String next) {
    this.next = next;
  }
}
