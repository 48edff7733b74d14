package org.punctual.persistence.account;

import static org.punctual.persistence.Rows.instant;
import static org.punctual.persistence.Rows.optionalInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
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
import org.punctual.persistence.ZoneIdConverter;

/** The columns of an account that is only read, as {@link AccountRow} has them. */
final class AccountColumns {

  /** The columns of table {@code a}. */
  static final String ALL =
      "a.id, a.email, a.name, a.time_zone, a.language, a.password_hash, a.password_since,"
          + " a.confirmed_at, a.mail_wanted, a.is_operator, a.is_locked, a.registered_at,"
          + " a.listens, a.theme";

  private AccountColumns() {}

  /** The account in a row of {@link #ALL}. */
  static Account read(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject(1, UUID.class)),
        new EmailAddress(row.getString(2)),
        new Profile(
            new DisplayName(row.getString(3)),
            ZoneIdConverter.zoneOf(row.getString(4)),
            Locale.forLanguageTag(row.getString(5)),
            Theme.valueOf(row.getString(14))),
        new Credentials(new PasswordHash(row.getString(6)), instant(row, 7)),
        new MailConsent(optionalInstant(row, 8), row.getBoolean(9)),
        new Standing(row.getBoolean(10), row.getBoolean(11)),
        row.getBoolean(13),
        instant(row, 12));
  }
}
