package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.account.ConfirmingAddress;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.Texts;

/** Whether the owner's address is confirmed, and another link to confirm it. */
@Named
@RequestScoped
public class ConfirmationLink {

  private final Me me;
  private final ConfirmingAddress confirming;
  private final Feedback feedback;
  private final Texts texts;

  @Inject
  public ConfirmationLink(Me me, ConfirmingAddress confirming, Feedback feedback, Texts texts) {
    this.me = me;
    this.confirming = confirming;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Says whether this installation sends mail. */
  public boolean isMailOn() {
    return confirming.isOn();
  }

  /** Says whether the owner's address is confirmed. */
  public boolean isConfirmed() {
    return me.account().confirmedAt().isPresent();
  }

  /** Mails another link; earlier ones stop working. */
  public void send() {
    try {
      confirming.sendLink(me.id());
      String address = me.account().email().value();
      feedback.done(texts.of(me.getLanguage(), "settings.link-sent", address));
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "address");
    }
  }
}
