package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.punctual.application.operator.CreatingAccounts;
import org.punctual.application.operator.NewOwner;
import org.punctual.web.account.CreationDialog;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The form by which an operator creates an account for another person. */
@Named
@RequestScoped
public class NewAccount extends CreationDialog {

  private final Me me;
  private final CreatingAccounts creating;
  private final FreshLink fresh;

  private String name = "";
  private String email = "";
  private String timeZone;

  @Inject
  public NewAccount(Me me, CreatingAccounts creating, FreshLink fresh, OwnerFeedback feedback) {
    super("newAccount", "account", feedback);
    this.me = me;
    this.creating = creating;
    this.fresh = fresh;
    this.timeZone = me.getTimeZone().getId();
  }

  /** Creates the account, or shows each fault at its field. */
  public void create() {
    carryOut(
        () -> {
          NewOwner owner = new NewOwner(name, email, timeZone, me.getLanguage());
          fresh.show(creating.create(me.id(), owner));
          name = "";
          email = "";
        });
  }

  /** Says whether the link to the first password is mailed. */
  public boolean isMailed() {
    return creating.isMailed();
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

  /** The id of the chosen zone, at first the operator's. */
  public String getTimeZone() {
    return timeZone;
  }

  /** Keeps the id of the chosen zone. */
  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
