package org.punctual.delivery.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;

/** An owner to be mailed, in Vienna. */
public final class Ada {

  public static final Account ACCOUNT = with("ada@example.com", "Ada Lovelace", "Europe/Vienna");

  /** The same owner, whose address is not confirmed. */
  public static final Account UNCONFIRMED = ACCOUNT.mailed(MailConsent.awaited());

  private Ada() {}

  /** The same owner with another address, name and zone. */
  public static Account with(String email, String name, String zone) {
    return owner(email, Profile.of(new DisplayName(name), ZoneId.of(zone), Locale.ENGLISH));
  }

  /** The same owner, speaking another language. */
  public static Account in(String language) {
    Profile profile = ACCOUNT.profile();
    return ACCOUNT.presentedAs(
        Profile.of(profile.name(), profile.timeZone(), Locale.forLanguageTag(language)));
  }

  private static Account owner(String email, Profile profile) {
    Instant registered = Instant.parse("2026-01-01T00:00:00Z");
    return Account.registered(
            new AccountId(UUID.fromString("018f0000-0000-7000-8000-000000000001")),
            new EmailAddress(email),
            profile,
            new PasswordHash("hash"),
            registered)
        .mailed(MailConsent.awaited().confirmed(registered));
  }
}
