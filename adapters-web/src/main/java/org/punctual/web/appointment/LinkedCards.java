package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.appointment.OpenedDecisionLink;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Profile;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Texts;
import org.punctual.web.frame.Times;

/**
 * Builds the card of the appointment of a mailed link, on the clocks and in the language of its
 * owner. Nobody needs to be signed in.
 */
@RequestScoped
public class LinkedCards {

  private final IssuingApiKeys keys;
  private final BrowsingReminders reminders;
  private final Texts texts;
  private final Me me;

  @Inject
  public LinkedCards(IssuingApiKeys keys, BrowsingReminders reminders, Texts texts, Me me) {
    this.keys = keys;
    this.reminders = reminders;
    this.texts = texts;
    this.me = me;
  }

  /** The card of the appointment of an opened link. */
  AppointmentCard of(OpenedDecisionLink opened) {
    Appointment appointment = opened.appointment();
    Profile owner = opened.owner().profile();
    AppointmentWords words =
        new AppointmentWords(texts, new Times(owner.timeZone(), owner.language(), texts));
    List<Reminder> found =
        reminders
            .ofAppointments(List.of(appointment.id()))
            .getOrDefault(appointment.id(), List.of());
    return new AppointmentCard(
        appointment,
        words.origin(keyName(appointment)),
        ReminderDigest.of(
            found, words.times().dateOf(appointment.slot().start()), words, opened.now()),
        words.times(),
        opened.now());
  }

  /** The address of the account that is signed in, if the appointment is another account's. */
  Optional<EmailAddress> strangerTo(OpenedDecisionLink opened) {
    return me.ifSignedIn()
        .filter(account -> !account.id().equals(opened.owner().id()))
        .map(Account::email);
  }

  private Optional<String> keyName(Appointment appointment) {
    return appointment
        .origin()
        .key()
        .flatMap(
            id ->
                keys.list(appointment.owner()).stream()
                    .filter(key -> key.id().equals(id))
                    .map(key -> key.terms().name())
                    .findFirst());
  }
}
