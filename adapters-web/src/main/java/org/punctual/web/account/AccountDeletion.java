package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.punctual.application.account.DeletingAccount;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.Feedback;

/** The dialog in which an owner deletes the account, after typing the password. */
@Named
@RequestScoped
public class AccountDeletion {

  private final Me me;
  private final DeletingAccount deleting;
  private final OwnerSessions sessions;
  private final Feedback feedback;

  private String password = "";

  @Inject
  public AccountDeletion(
      Me me, DeletingAccount deleting, OwnerSessions sessions, Feedback feedback) {
    this.me = me;
    this.deleting = deleting;
    this.sessions = sessions;
    this.feedback = feedback;
  }

  /** Opens the dialog, without the text and the fault of an abandoned attempt. */
  public void ask() {
    feedback.open("deletion");
  }

  /**
   * Deletes the account and all its data and leads to the sign-in, or shows the fault at the field.
   */
  public void delete(HttpServletRequest request, ExternalContext answer) throws IOException {
    try {
      deleting.delete(me.id(), password);
      sessions.end(request);
      answer.redirect("/login?notice=account-deleted");
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "deletion");
    }
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
