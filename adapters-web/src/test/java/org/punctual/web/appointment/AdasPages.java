package org.punctual.web.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.Registration;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerSessions;
import org.punctual.web.frame.RecordingFeedback;
import org.punctual.web.frame.SentParameters;
import org.punctual.web.frame.Texts;
import org.punctual.web.frame.Times;

/**
 * Ada's pages, with all of Punctual in memory. She lives in Vienna, where it is Monday 23 November
 * 2026, 13:00. Each request gets a new page, as on the server.
 */
final class AdasPages {

  static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  final InMemoryPunctual punctual = new InMemoryPunctual();
  final Account ada = register("ada@example.org");
  final RecordingFeedback feedback = new RecordingFeedback();
  final ListChoice choice = new ListChoice();
  final BookingForm bookingForm = new BookingForm();
  final AppointmentForm appointmentForm = new AppointmentForm();
  final DecidedHere decided = new DecidedHere();
  final ApiKeyId key = issue(ada, "Homefinder");
  final Me me = signedIn(ada);
  final Times times = new Times(VIENNA, Locale.ENGLISH, new Texts());
  final AppointmentWords words = new AppointmentWords(new Texts(), times);

  Account register(String email) {
    return punctual.access.registering.register(
        new Registration(
            "Ada", email, "a whole sentence works well", VIENNA.getId(), Locale.ENGLISH),
        "192.0.2.1");
  }

  ApiKeyId issue(Account owner, String name) {
    return punctual
        .issuing
        .issue(owner.id(), name, Set.of(Scope.APPOINTMENTS_WRITE), Optional.empty())
        .key()
        .id();
  }

  /** Books as Ada does, with a title and reminders. */
  Appointment book(String title, String start, Integer... minutesBefore) {
    return punctual.booking.book(ada.id(), request(title, start, minutesBefore));
  }

  /** Submits as Ada's partner does. */
  Appointment submit(String title, String start, Integer... minutesBefore) {
    return punctual.submit(ada.id(), key, request(title, start, minutesBefore));
  }

  /** The appointment as it is now. */
  Appointment now(Appointment appointment) {
    return punctual.appointments.find(appointment.id()).orElseThrow();
  }

  AppointmentCards cards() {
    return new AppointmentCards(keyNames(), punctual.browsingReminders, words, punctual.clock);
  }

  KeyNames keyNames() {
    return new KeyNames(me, punctual.issuing);
  }

  AppointmentsPage appointments() {
    ListTarget target = new ListTarget(me, punctual.browsing, choice, feedback);
    Agenda agenda = new Agenda(me, punctual.browsing, choice, punctual.clock);
    return new AppointmentsPage(agenda, cards(), target, decided);
  }

  Decisions decisions() {
    return new Decisions(mine(), shown(), reports(), appointmentForm);
  }

  MyAppointments mine() {
    return new MyAppointments(me, punctual.booking, punctual.deciding, punctual.editing);
  }

  ShownAppointments shown() {
    return new ShownAppointments(me, punctual.browsing);
  }

  DecisionReports reports() {
    return new DecisionReports(shown(), words, decided, feedback);
  }

  Canceling canceling() {
    return new Canceling(decisions(), reports(), feedback);
  }

  TypedFaults faults() {
    return new TypedFaults(words, feedback, punctual.clock);
  }

  Moving moving() {
    return new Moving(decisions(), reports(), faults(), feedback);
  }

  DayPlanner days() {
    return new DayPlanner(me, punctual.browsing, times, punctual.clock);
  }

  NewAppointmentPage newAppointment() {
    return new NewAppointmentPage(
        mine(), bookingForm, new BookingFaults(days(), faults()), reports());
  }

  AppointmentPage appointment() {
    return new AppointmentPage(
        shown(),
        appointmentForm,
        cards(),
        new ReminderHistories(punctual.browsingReminders, words));
  }

  AppointmentRecords records() {
    return new AppointmentRecords(
        appointment(),
        new AppointmentHistory(punctual.browsing, keyNames(), words),
        new ReminderHistories(punctual.browsingReminders, words));
  }

  AppointmentEditing editing() {
    return new AppointmentEditing(mine(), appointment(), faults(), reports());
  }

  RequestsPage requests() {
    return new RequestsPage(
        new RequestCards(
            new Requests(me, punctual.browsing, decided, punctual.clock), cards(), days()),
        choice,
        feedback);
  }

  /** A request to book. */
  static BookingRequest request(String title, String start, Integer... minutesBefore) {
    return new BookingRequest(
        Optional.of(title),
        RequestedTime.at(Instant.parse(start), VIENNA),
        Optional.empty(),
        Optional.empty(),
        List.of(minutesBefore));
  }

  /** A draft that a browser kept, as parameters of a request. */
  static Draft draft(Map<String, List<String>> parameters) {
    return new Draft(SentParameters.ofAll(parameters));
  }

  private Me signedIn(Account owner) {
    return new Me(null, new OwnerSessions(punctual.keepingSessions, new FakeStoreHealth())) {
      @Override
      public Account account() {
        return owner;
      }
    };
  }
}
