package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.operator.SendingTestMails;
import org.punctual.domain.Refusal;
import org.punctual.domain.reminder.Outcome;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The button that sends a test mail to the operator, and the answer of the mail server. */
@Named
@RequestScoped
public class MailTest {

  private final Me me;
  private final SendingTestMails sending;
  private final OwnerFeedback feedback;

  private String result = "";

  @Inject
  public MailTest(Me me, SendingTestMails sending, OwnerFeedback feedback) {
    this.me = me;
    this.sending = sending;
    this.feedback = feedback;
  }

  /** Sends a test mail, and shows the answer or the reason of a refusal. */
  public void send() {
    try {
      show(sending.send(me.id()));
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "mail");
    }
  }

  /** Says whether mail is configured. */
  public boolean isOn() {
    return sending.isOn();
  }

  /** The address to which a test mail goes. */
  public String getAddress() {
    return me.account().email().value();
  }

  /** The result of the test mail that was just sent; empty when none was. */
  public String getResult() {
    return result;
  }

  private void show(Outcome outcome) {
    if (outcome instanceof Outcome.Delivered) {
      result = feedback.text("admin.mail.accepted", outcome.answer());
      feedback.done("admin.mail.sent", getAddress());
    } else {
      boolean mayHeal = outcome instanceof Outcome.TemporaryFailure;
      result =
          feedback.text(mayHeal ? "admin.mail.temporary" : "admin.mail.refused", outcome.answer());
      feedback.warn("admin.mail.failed");
    }
  }
}
