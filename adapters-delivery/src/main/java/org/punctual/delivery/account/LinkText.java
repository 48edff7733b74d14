package org.punctual.delivery.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.operation.Installation;
import org.punctual.delivery.mail.Phrases;
import org.punctual.delivery.mail.UserText;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink.Purpose;

/**
 * The text of the mail with a one-time link. An unconfirmed address may belong to a stranger. A
 * mail to it therefore contains nothing that the registrant typed.
 */
final class LinkText {

  private final Purpose purpose;
  private final Account owner;
  private final Phrases phrases;
  private final Installation installation;

  LinkText(Purpose purpose, Account owner, Installation installation) {
    this.purpose = purpose;
    this.owner = owner;
    this.phrases = new Phrases(owner.profile());
    this.installation = installation;
  }

  String subject() {
    return phrases.say(key() + ".subject");
  }

  /**
   * The whole text.
   *
   * @param token the token of the link, in base64url, which needs no encoding in an address
   */
  String body(String token) {
    return Stream.of(
            greeting(),
            phrases.say(key() + ".intro"),
            phrases.say(
                key() + ".link",
                installation.linkTo(path() + "?token=" + token),
                purpose.validity().toHours()),
            phrases.say(key() + ".otherwise"),
            phrases.say("closing"))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String greeting() {
    return owner.confirmedAt().isPresent()
        ? phrases.say("greeting", new UserText(owner.profile().name().value()))
        : phrases.say("greeting.unnamed");
  }

  private String key() {
    return switch (purpose) {
      case CONFIRM_ADDRESS -> "confirmation";
      case RESET_PASSWORD -> "reset";
      case INVITATION, INVITATION_BY_HAND -> "invitation";
    };
  }

  private String path() {
    return switch (purpose) {
      case CONFIRM_ADDRESS -> "/confirm";
      case RESET_PASSWORD, INVITATION, INVITATION_BY_HAND -> "/reset";
    };
  }
}
