package org.punctual.application.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.punctual.domain.Coded;
import org.punctual.domain.account.AccountId;

/**
 * Something that matters for security. It never holds a secret, nor text that a person typed: an
 * address field may hold a password that was typed into the wrong field.
 *
 * @param account the account that it concerns, where one is known
 * @param details further facts by name, such as a reason or the id of a key
 */
public record AuditEvent(
    Kind kind, Optional<AccountId> account, SortedMap<String, String> details) {

  /** What happened. */
  public enum Kind implements Coded {
    /** The owner signed in. */
    SIGN_IN_ACCEPTED,
    /** The password was wrong, the address unknown, or the account locked. */
    SIGN_IN_REFUSED,
    /** Too many tries, or too many at once: the password was not compared. */
    SIGN_IN_SLOWED,
    /** The owner signed out. */
    SIGNED_OUT,
    /** An account was created. */
    REGISTERED,
    /** Too many registrations of one client, or too many at once. */
    REGISTRATION_SLOWED,
    /** The owner changed the password, having proved the current one. */
    PASSWORD_CHANGED,
    /** A person set a new password by a mailed link. */
    PASSWORD_RESET,
    /** A person confirmed an appointment by a mailed link. */
    CONFIRMED_BY_LINK,
    /** A person canceled an appointment by a mailed link. */
    CANCELED_BY_LINK,
    /** The owner ended own sessions on other devices. */
    SESSIONS_ENDED,
    /** The owner began to download all own data. */
    DATA_DOWNLOADED,
    /** The owner deleted the account. */
    ACCOUNT_DELETED,
    /** A signed-in person could not prove the current password. */
    PASSWORD_CHECK_REFUSED,
    /** Too many tries to prove the current password, or too many at once. */
    PASSWORD_CHECK_SLOWED,
    /** The owner created an API key. */
    KEY_CREATED,
    /** The owner replaced an API key by a successor. */
    KEY_ROTATED,
    /** The owner revoked an API key. */
    KEY_REVOKED,
    /** The owner created the secret address of the calendar feed. */
    FEED_CREATED,
    /** The owner revoked the secret address of the calendar feed. */
    FEED_REVOKED,
    /** The owner created an endpoint for events. */
    ENDPOINT_CREATED,
    /** The owner gave an endpoint a fresh secret. */
    ENDPOINT_ROTATED,
    /** An endpoint said that it is gone. */
    ENDPOINT_DISABLED,
    /** The owner enabled an endpoint again. */
    ENDPOINT_ENABLED,
    /** The owner deleted an endpoint. */
    ENDPOINT_DELETED,
    /** The administrator's settings created an account with operator rights. */
    OPERATOR_PROVISIONED,
    /** An operator gave an account the rights of an operator. */
    OPERATOR_APPOINTED,
    /** An operator created an account. */
    ACCOUNT_CREATED,
    /** An operator had a link made by which the owner sets the first password. */
    ACCOUNT_INVITED,
    /** An operator sent a mail to their own address, to see whether mail works. */
    TEST_MAIL_SENT,
    /** An operator locked an account. */
    ACCOUNT_LOCKED,
    /** An operator unlocked an account. */
    ACCOUNT_UNLOCKED,
    /** The API answered 401. */
    API_UNAUTHORIZED,
    /** The API answered 403. */
    API_FORBIDDEN,
    /** The API answered 429. */
    API_LIMITED;
  }

  /** An event's details are sorted by name and never change. */
  public AuditEvent {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** An event of an account. */
  public static AuditEvent of(Kind kind, AccountId account) {
    return of(kind, Optional.of(account));
  }

  /** An event of an account, if one is known. */
  public static AuditEvent of(Kind kind, Optional<AccountId> account) {
    return new AuditEvent(kind, account, Collections.emptySortedMap());
  }

  /** The same event with one more fact. */
  public AuditEvent with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(Map.copyOf(details));
    more.put(name, value);
    return new AuditEvent(kind, account, more);
  }
}
