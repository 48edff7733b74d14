package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.account.ConfirmingAddress;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.Times;

/** Shows whether the owner's address is confirmed, and mails another link to confirm it. */
@Named
@RequestScoped
public class ConfirmationLink {

  private final Me me;
  private final ConfirmingAddress confirming;
  private final OwnerFeedback feedback;
  private final Times times;

  @Inject
  public ConfirmationLink(
      Me me, ConfirmingAddress confirming, OwnerFeedback feedback, Times times) {
    this.me = me;
    this.confirming = confirming;
    this.feedback = feedback;
    this.times = times;
  }

  /** Says whether this installation sends mail. */
  public boolean isMailOn() {
    return confirming.isOn();
  }

  /** Says whether the owner's address is confirmed. */
  public boolean isConfirmed() {
    return me.account().confirmedAt().isPresent();
  }

  /**
   * The sentence with the address to which a link was sent, and the time. Without such a link, the
   * sentence about links in general.
   */
  public String getText() {
    String address = me.account().email().value();
    return confirming
        .pending(me.id())
        .map(
            link ->
                feedback.text(
                    "settings.address.sent",
                    address,
                    times.moment(link.issuedAt()),
                    times.moment(link.expiresAt())))
        .orElseGet(() -> feedback.text("settings.address.open.text"));
  }

  /** Mails another link; earlier ones stop working. */
  public void send() {
    try {
      confirming.sendLink(me.id());
      String address = me.account().email().value();
      feedback.done("settings.link-sent", address);
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "address");
    }
  }
}
