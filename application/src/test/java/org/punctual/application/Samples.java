package org.punctual.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.PasswordHash;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Standing;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKey.Fingerprint;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Booking;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Origin;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.appointment.Timing;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Reminder.Subject;
import org.punctual.domain.reminder.ReminderId;

/** Values to keep in a store, each with an id of its own, created at {@link #NOW}. */
public final class Samples {

  /** A Monday noon in winter: 13:00 in Vienna. */
  public static final Instant NOW = InMemoryPunctual.START;

  /** The time zone of every customer. */
  public static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  private Samples() {}

  /** A customer whose name is the local part of the address. */
  public static Account account(String email) {
    EmailAddress address = new EmailAddress(email);
    return Account.registered(
        new AccountId(UuidCreator.getTimeOrderedEpoch()),
        address,
        Profile.of(new DisplayName(address.localPart()), VIENNA, Locale.GERMAN),
        new PasswordHash("PBKDF2WithHmacSHA256:600000:salt:hash"),
        NOW);
  }

  /** A key with both scopes that never expires. */
  public static ApiKey key(AccountId owner, String publicPart) {
    return ApiKey.issued(
        new ApiKeyId(UuidCreator.getTimeOrderedEpoch()),
        owner,
        new Fingerprint(publicPart, "0".repeat(64)),
        new ApiKeyTerms("CRM", Set.of(Scope.values()), Optional.empty()),
        NOW);
  }

  /** A confirmed appointment, booked by its owner. */
  public static Appointment booked(AccountId owner, Instant start) {
    return booked(owner, start, new Details("Dental check-up", Optional.empty()));
  }

  /** A confirmed appointment with these details, booked by its owner. */
  public static Appointment booked(AccountId owner, Instant start, Details details) {
    return appointment(owner, start, details, new Origin(Optional.empty(), Optional.empty()));
  }

  /** A pending appointment that a partner submitted. */
  public static Appointment submitted(ApiKey key, Instant start, String externalId) {
    Details details = new Details("Dental check-up", Optional.empty());
    Origin origin = new Origin(Optional.of(key.id()), Optional.of(new ExternalId(externalId)));
    return appointment(key.owner(), start, details, origin);
  }

  /** A scheduled reminder of an appointment. */
  public static Reminder reminder(Appointment appointment, int minutesBefore) {
    return Reminder.scheduled(
        new ReminderId(UuidCreator.getTimeOrderedEpoch()),
        new Subject(appointment.id(), appointment.owner()),
        minutesBefore,
        appointment.slot().start());
  }

  /** That many hours after {@link #NOW}. */
  public static Instant inHours(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }

  private static Appointment appointment(
      AccountId owner, Instant start, Details details, Origin origin) {
    return Appointment.booked(
        new AppointmentId(UuidCreator.getTimeOrderedEpoch()),
        owner,
        new Booking(details, Timing.from(start, VIENNA), origin.externalId(), ReminderTimes.NONE),
        origin,
        NOW);
  }

  /** The same account, locked. */
  public static Account locked(Account account) {
    return new Account(
        account.id(),
        account.email(),
        account.profile(),
        account.credentials(),
        account.mail(),
        new Standing(false, true),
        account.listens(),
        account.registeredAt());
  }
}
