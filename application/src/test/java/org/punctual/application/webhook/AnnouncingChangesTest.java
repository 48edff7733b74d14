package org.punctual.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Samples;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.application.appointment.EditingSubmissions.PartnersEdit;
import org.punctual.application.appointment.Requests;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.PatchMember;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.WebhookMessage;

class AnnouncingChangesTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final ApiKey key = Samples.key(ada, "aaaaaaaa");
  private final EndpointId endpoint = endpoint(ada, EventType.selectable());

  @Test
  void a_booking_by_the_owner_is_announced_as_confirmed() {
    punctual.booking.book(ada, Requests.at(START));
    assertThat(announced()).containsExactly(EventType.APPOINTMENT_CONFIRMED);
  }

  @Test
  void a_submission_and_what_becomes_of_it_is_announced() {
    Appointment submitted = submitted();
    Appointment confirmed = punctual.deciding.confirm(ada, seen(submitted));
    Appointment moved =
        punctual.deciding.move(ada, seen(confirmed), Requests.timeOf(START.plusSeconds(3600)));
    punctual.deciding.cancel(ada, seen(moved), Optional.empty());

    assertThat(announced())
        .containsExactly(
            EventType.APPOINTMENT_SUBMITTED,
            EventType.APPOINTMENT_CONFIRMED,
            EventType.APPOINTMENT_MOVED,
            EventType.APPOINTMENT_CANCELED);
  }

  @Test
  void a_partners_move_of_a_confirmed_appointment_is_a_move() {
    Appointment submitted = submitted();
    punctual.deciding.confirm(ada, seen(submitted));
    AppointmentPatch later =
        new AppointmentPatch(
            PatchMember.absent(),
            PatchMember.of(Optional.of(new RequestedStart.At(START.plusSeconds(3600)))),
            PatchMember.absent(),
            PatchMember.absent(),
            PatchMember.absent());
    punctual.partnersEditing.edit(
        ada, submitted.id(), new PartnersEdit(key.id(), later, present -> true));

    assertThat(announced())
        .containsExactly(
            EventType.APPOINTMENT_SUBMITTED,
            EventType.APPOINTMENT_CONFIRMED,
            EventType.APPOINTMENT_MOVED);
  }

  @Test
  void each_endpoint_hears_of_its_own_events_alone() {
    EndpointId other = endpoint(ada, List.of(EventType.APPOINTMENT_CANCELED));
    EndpointId strangers = endpoint(punctual.customer("Bob").id(), EventType.selectable());
    submitted();
    assertThat(messagesTo(endpoint)).hasSize(1);
    assertThat(messagesTo(other)).isEmpty();
    assertThat(messagesTo(strangers)).isEmpty();
  }

  @Test
  void endpoints_hear_of_the_same_event_under_the_same_identity() {
    EndpointId other = endpoint(ada, EventType.selectable());
    submitted();
    assertThat(messagesTo(other).get(0).event()).isEqualTo(messagesTo(endpoint).get(0).event());
    assertThat(messagesTo(other).get(0).id()).isNotEqualTo(messagesTo(endpoint).get(0).id());
  }

  @Test
  void other_words_are_no_event() {
    Appointment booked = punctual.booking.book(ada, Requests.at(START));
    Edit edit = new Edit(Optional.of("Other words"), Optional.empty(), List.of(30));
    punctual.editing.edit(ada, seen(booked), edit);
    assertThat(announced()).containsExactly(EventType.APPOINTMENT_CONFIRMED);
  }

  private static SeenState seen(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }

  private Appointment submitted() {
    punctual.keys.add(key);
    return punctual.submit(ada, key.id(), Requests.at(START));
  }

  private EndpointId endpoint(AccountId owner, List<EventType> events) {
    return punctual
        .webhooks
        .managing
        .create(owner, "https://crm.example", Set.copyOf(events))
        .endpoint()
        .id();
  }

  private List<WebhookMessage> messagesTo(EndpointId id) {
    return punctual.webhooks.messages.newestOf(id, 100);
  }

  private Stream<EventType> announced() {
    return messagesTo(endpoint).stream()
        .sorted(Comparator.comparing(one -> one.id().value()))
        .map(one -> one.event().type());
  }
}
