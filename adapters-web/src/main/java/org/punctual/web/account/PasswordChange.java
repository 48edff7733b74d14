package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.punctual.application.account.ChangingPassword;
import org.punctual.domain.Refusal;

/**
 * The form that changes the owner's password. Every other session ends, and the present session
 * continues.
 */
@Named
@RequestScoped
public class PasswordChange {

  private final Me me;
  private final ChangingPassword changing;
  private final OwnerSessions sessions;
  private final OwnerFeedback feedback;

  private String current = "";
  private String wanted = "";

  @Inject
  public PasswordChange(
      Me me, ChangingPassword changing, OwnerSessions sessions, OwnerFeedback feedback) {
    this.me = me;
    this.changing = changing;
    this.sessions = sessions;
    this.feedback = feedback;
  }

  /** Changes the password, or shows each fault at its field. */
  public void change(HttpServletRequest request) {
    try {
      sessions.begin(request, changing.change(me.id(), current, wanted));
      feedback.done("settings.password.changed");
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "secret");
    }
  }

  /** The present password as typed; never shown again. */
  public String getCurrent() {
    return current;
  }

  /** Keeps the present password as typed. */
  public void setCurrent(String current) {
    this.current = current;
  }

  /** The new password as typed; never shown again. */
  public String getWanted() {
    return wanted;
  }

  /** Keeps the new password as typed. */
  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
