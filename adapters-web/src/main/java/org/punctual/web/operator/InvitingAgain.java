package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.operator.CreatingAccounts;
import org.punctual.domain.Refusal;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The button that makes another link for an owner who has not chosen a password yet. */
@Named
@RequestScoped
public class InvitingAgain {

  private final Me me;
  private final CreatingAccounts creating;
  private final FreshLink fresh;
  private final OwnerFeedback feedback;

  @Inject
  public InvitingAgain(Me me, CreatingAccounts creating, FreshLink fresh, OwnerFeedback feedback) {
    this.me = me;
    this.creating = creating;
    this.fresh = fresh;
    this.feedback = feedback;
  }

  /** Makes a link, or shows the reason of a refusal above the page. */
  public void invite(String id) {
    try {
      fresh.show(creating.inviteAgain(me.id(), SentAccountId.of(id)));
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "admin");
    }
  }
}
