package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.punctual.application.account.ConfirmingAddress;
import org.punctual.application.account.Registering;
import org.punctual.application.account.Registration;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.Account;
import org.punctual.web.frame.Client;

/**
 * {@code /register}: a guest creates an account and is signed in at once. Where only operators
 * create accounts, the page says so and has no form.
 */
@Named
@RequestScoped
public class Register {

  private final Registering registering;
  private final ConfirmingAddress confirming;
  private final OwnerSessions sessions;
  private final OwnerFeedback feedback;

  private String name = "";
  private String email = "";
  private String password = "";
  private String timeZone = "";

  @Inject
  public Register(
      Registering registering,
      ConfirmingAddress confirming,
      OwnerSessions sessions,
      OwnerFeedback feedback) {
    this.registering = registering;
    this.confirming = confirming;
    this.sessions = sessions;
    this.feedback = feedback;
  }

  /** Creates the account, or shows each fault at its field. */
  public void createAccount(HttpServletRequest request, ExternalContext answer, Locale language)
      throws IOException {
    Registration typed = new Registration(name, email, password, timeZone, language);
    try {
      Account account = registering.register(typed, Client.of(request).value());
      confirming.sendLink(account.id());
      sessions.begin(request, account);
      if (confirming.isOn()) {
        feedback.doneOnNextPage("register.confirm", account.email().value());
      }
      answer.redirect(ReturnAddress.START.path());
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "register");
    }
  }

  /** Says whether guests may create accounts. */
  public boolean isOpen() {
    return registering.isOpen();
  }

  /** The name as typed. */
  public String getName() {
    return name;
  }

  /** Keeps the name as typed. */
  public void setName(String name) {
    this.name = name;
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

  /** The id of the chosen zone; empty while no zone is chosen. */
  public String getTimeZone() {
    return timeZone;
  }

  /** Keeps the id of the chosen zone. */
  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
