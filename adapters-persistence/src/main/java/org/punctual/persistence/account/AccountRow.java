package org.punctual.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Standing;
import org.punctual.domain.account.Theme;

/** An account in the database. */
@Entity
@Table(name = "account")
class AccountRow {

  @Id private UUID id;

  private String email;

  @Column(name = "email_key")
  private String emailKey;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "time_zone")
  private ZoneId timeZone;

  private Locale language;

  @Enumerated(EnumType.STRING)
  private Theme theme;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_since")
  private Instant passwordSince;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @Column(name = "mail_wanted")
  private boolean mailWanted;

  @Column(name = "is_operator")
  private boolean operator;

  @Column(name = "is_locked")
  private boolean locked;

  private boolean listens;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Version private long version;

  static AccountRow of(Account account) {
    AccountRow row = new AccountRow();
    row.id = account.id().value();
    row.registeredAt = account.registeredAt();
    row.become(account);
    return row;
  }

  void become(Account account) {
    email = account.email().value();
    emailKey = account.email().key();
    name = account.profile().name().value();
    nameKey = name.toLowerCase(Locale.ROOT);
    timeZone = account.profile().timeZone();
    language = account.profile().language();
    theme = account.profile().theme();
    passwordHash = account.credentials().password().encoded();
    passwordSince = account.credentials().since();
    confirmedAt = account.confirmedAt().orElse(null);
    mailWanted = account.mail().wanted();
    operator = account.standing().operator();
    locked = account.standing().locked();
    listens = account.listens();
  }

  Account toDomain() {
    return new Account(
        new AccountId(id),
        new EmailAddress(email),
        new Profile(new DisplayName(name), timeZone, language, theme),
        new Credentials(new PasswordHash(passwordHash), passwordSince),
        new MailConsent(Optional.ofNullable(confirmedAt), mailWanted),
        new Standing(operator, locked),
        listens,
        registeredAt);
  }
}
