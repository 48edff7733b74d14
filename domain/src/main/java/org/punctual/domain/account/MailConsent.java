package org.punctual.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an owner may be mailed. The address must be confirmed, so that no owner can have mail
 * sent to a stranger. The owner must also want mail.
 *
 * @param confirmedAt when the owner used the link that was mailed to the address
 * @param wanted whether the owner wants reminders by mail
 */
public record MailConsent(Optional<Instant> confirmedAt, boolean wanted) {

  /** The consent of a new account: mail is wanted, but the address is not confirmed yet. */
  public static MailConsent awaited() {
    return new MailConsent(Optional.empty(), true);
  }

  /** The address was confirmed; a second confirmation changes nothing. */
  public MailConsent confirmed(Instant now) {
    return new MailConsent(Optional.of(confirmedAt.orElse(now)), wanted);
  }

  /** Whether reminders may go out by mail. */
  public boolean allows() {
    return wanted && confirmedAt.isPresent();
  }
}
