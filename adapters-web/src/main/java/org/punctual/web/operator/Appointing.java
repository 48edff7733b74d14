package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.operator.AdministeringAccounts;
import org.punctual.domain.account.Account;
import org.punctual.web.account.ItemDialog;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for confirmation before an owner becomes an operator. */
@Named
@RequestScoped
public class Appointing extends ItemDialog {

  private final Me me;
  private final AdministeringAccounts administering;
  private final AccountList list;

  @Inject
  public Appointing(
      Me me, AdministeringAccounts administering, AccountList list, OwnerFeedback feedback) {
    super("appointing", feedback);
    this.me = me;
    this.administering = administering;
    this.list = list;
  }

  /** Makes the owner in the dialog an operator, or shows the reason of a refusal. */
  public void appoint() {
    carryOut(
        () -> {
          Account appointed = administering.appoint(me.id(), SentAccountId.of(getId()));
          feedback().done("admin.appointed", appointed.profile().name().value());
        });
  }

  /** The name of the owner in the dialog. */
  public String getName() {
    return list.nameOf(getId());
  }

  /** The address of the owner in the dialog. */
  public String getEmail() {
    return list.emailOf(getId());
  }
}
