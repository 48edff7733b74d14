package org.punctual.application.account;

import org.punctual.application.InMemoryPunctual;

/** The use cases by which customers sign in, prove their address and change their password. */
public final class InMemoryAccess {

  public final Registering registering;
  public final SigningIn signingIn;
  public final ConfirmingAddress confirming;
  public final RequestingReset requestingReset;
  public final ResettingPassword resetting;
  public final ChangingPassword changingPassword;
  public final DeletingAccount deleting;

  /** The access to an installation. */
  public InMemoryAccess(InMemoryPunctual with) {
    var mailedLinks = new MailedLinks(with.links, with.accounts, with.mails, with.clock);
    var keeping = new KeepingCredentials(with.accounts, mailedLinks, with.sessions, with.trail);
    var passwordTries = new PasswordTries(with.tries, with.trail, with.clock);
    var checking = new CheckingPassword(with.accounts, with.passwords, passwordTries);
    var signInTries = new SignInTries(with.tries, with.trail, with.clock);
    var resetTries = new ResetTries(with.tries, with.clock);
    var registrationTries =
        new RegistrationTries(with.tries, with.trail, with.clock, RegistrationMode.OPEN);
    registering =
        new Registering(with.accounts, with.passwords, with.newAccounts, registrationTries);
    signingIn = new SigningIn(with.accounts, with.passwords, keeping, signInTries);
    confirming = new ConfirmingAddress(with.accounts, mailedLinks, with.tries, with.clock);
    requestingReset = new RequestingReset(with.accounts, mailedLinks, resetTries, with.executor);
    resetting = new ResettingPassword(mailedLinks, with.passwords, keeping, with.clock);
    changingPassword = new ChangingPassword(with.passwords, checking, keeping, with.clock);
    deleting = new DeletingAccount(checking, with.accounts, with.tries, with.trail);
  }
}
