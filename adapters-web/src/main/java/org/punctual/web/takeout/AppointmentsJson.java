package org.punctual.web.takeout;

import jakarta.json.stream.JsonGenerator;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;

/** Appointments with their history, reminders and deliveries, as JSON. Instants are in UTC. */
final class AppointmentsJson {

  private final JsonGenerator json;

  AppointmentsJson(JsonGenerator json) {
    this.json = json;
  }

  void write(OwnedAppointments.Whole whole) {
    Appointment appointment = whole.appointment();
    json.writeStartObject();
    json.write("id", appointment.id().toString());
    json.write("title", appointment.details().title());
    appointment.details().notes().ifPresent(notes -> json.write("notes", notes));
    json.write("start", appointment.slot().start().toString());
    json.write("end", appointment.slot().end().toString());
    json.write("timeZone", appointment.timing().timeZone().getId());
    json.write("status", appointment.status().code());
    json.write("source", appointment.origin().source().code());
    appointment.origin().key().map(ApiKeyId::toString).ifPresent(key -> json.write("keyId", key));
    appointment
        .origin()
        .externalId()
        .map(ExternalId::value)
        .ifPresent(id -> json.write("externalId", id));
    appointment
        .decision()
        .reason()
        .map(CancelReason::value)
        .ifPresent(reason -> json.write("cancelReason", reason));
    json.write("createdAt", appointment.revision().createdAt().toString());
    json.write("updatedAt", appointment.revision().updatedAt().toString());
    json.writeStartArray("history");
    whole.history().forEach(this::writeChange);
    json.writeEnd();
    json.writeStartArray("reminders");
    whole
        .reminders()
        .forEach(
            one ->
                writeReminder(
                    one, whole.deliveries().getOrDefault(one.id(), DeliveryHistory.NOTHING_YET)));
    json.writeEnd();
    json.writeEnd();
  }

  private void writeChange(Change change) {
    json.writeStartObject();
    json.write("kind", change.kind().code());
    json.write("at", change.at().toString());
    change.key().map(ApiKeyId::toString).ifPresent(key -> json.write("keyId", key));
    if (change.by().usedLink()) {
      json.write("byLink", true);
    }
    change.move().ifPresent(move -> json.write("from", move.from().toString()));
    change.move().ifPresent(move -> json.write("to", move.to().toString()));
    json.writeEnd();
  }

  private void writeReminder(Reminder reminder, DeliveryHistory history) {
    json.writeStartObject();
    json.write("minutesBefore", reminder.trigger().minutesBefore());
    json.write("dueAt", reminder.dueAt().toString());
    json.write("status", reminder.status().code());
    json.writeStartArray("deliveries");
    history.deliveries().forEach(delivery -> writeDelivery(delivery, history));
    json.writeEnd();
    json.writeEnd();
  }

  private void writeDelivery(Delivery delivery, DeliveryHistory history) {
    json.writeStartObject();
    json.write("round", delivery.id().round());
    json.write("channel", delivery.id().channel().code());
    json.write("state", delivery.state().code());
    json.writeStartArray("attempts");
    history.tries().stream()
        .filter(one -> one.delivery().equals(delivery.id()))
        .forEach(this::writeAttempt);
    json.writeEnd();
    json.writeEnd();
  }

  private void writeAttempt(DeliveryHistory.Try attempt) {
    json.writeStartObject();
    json.write("number", attempt.number());
    attempt.answered().ifPresent(answered -> json.write("at", answered.at().toString()));
    attempt.answered().ifPresent(answered -> json.write("answer", answered.answer()));
    json.writeEnd();
  }
}
