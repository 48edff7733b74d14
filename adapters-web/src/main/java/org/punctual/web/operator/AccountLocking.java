package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.operator.AdministeringAccounts;
import org.punctual.domain.Refusal;
import org.punctual.domain.account.Account;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The buttons that lock and unlock accounts. */
@Named
@RequestScoped
public class AccountLocking {

  private final Me me;
  private final AdministeringAccounts administering;
  private final OwnerFeedback feedback;

  @Inject
  public AccountLocking(Me me, AdministeringAccounts administering, OwnerFeedback feedback) {
    this.me = me;
    this.administering = administering;
    this.feedback = feedback;
  }

  /** Locks an account, or shows the reason of a refusal above the page. */
  public void lock(String id) {
    try {
      Account locked = administering.lock(me.id(), SentAccountId.of(id));
      feedback.done("admin.locked", locked.profile().name().value());
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "admin");
    }
  }

  /** Unlocks an account, or shows the reason of a refusal above the page. */
  public void unlock(String id) {
    try {
      Account unlocked = administering.unlock(me.id(), SentAccountId.of(id));
      feedback.done("admin.unlocked", unlocked.profile().name().value());
    } catch (Refusal refusal) {
      feedback.refuse(refusal, "admin");
    }
  }
}
