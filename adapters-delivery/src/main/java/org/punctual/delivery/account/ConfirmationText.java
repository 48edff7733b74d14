package org.punctual.delivery.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.operation.Installation;
import org.punctual.delivery.mail.Phrases;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.account.Profile;

/** What the mail with the link that confirms an address says. */
final class ConfirmationText {

  private final Profile owner;
  private final Phrases phrases;
  private final Installation installation;

  ConfirmationText(Profile owner, Installation installation) {
    this.owner = owner;
    this.phrases = new Phrases(owner);
    this.installation = installation;
  }

  String subject() {
    return phrases.say("confirmation.subject");
  }

  /**
   * The whole text.
   *
   * @param token the link's; base64url, so that it may stand in an address as it is
   */
  String body(String token) {
    return Stream.of(
            phrases.say("greeting", owner.name()),
            phrases.say("confirmation.intro"),
            phrases.say(
                "confirmation.link",
                installation.linkTo("/confirm?token=" + token),
                Purpose.CONFIRM_ADDRESS.validity().toHours()),
            phrases.say("confirmation.otherwise"),
            phrases.say("closing"))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}
