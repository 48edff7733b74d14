package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.application.Samples;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Round;
import org.punctual.domain.reminder.SkipReason;

/** What {@link RemindedAppointments} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RemindedAppointmentsContract extends ReminderStoreContract {

  @Test
  void Each_appointment_has_its_reminders_the_earliest_due_first() {
    Appointment bare = added(Samples.booked(adas(), inHours(48)));
    Reminder second = scheduled(10);
    Reminder first = scheduled(60);

    assertThat(list(Order.EARLIEST_FIRST, 9))
        .containsExactly(
            new RemindedAppointment(appointment, List.of(first, second)),
            new RemindedAppointment(bare, List.of()));
  }

  @Test
  void A_reminder_has_its_present_state() {
    Reminder missed = scheduled(30).missed();
    Reminder planned = scheduled(60);
    Reminder sent = planned.summedUp(new Round(List.of(sent(planned))), SkipReason.MISSED);
    store.reminders().updateAll(List.of(missed, sent));

    assertThat(list(Order.EARLIEST_FIRST, 9))
        .containsExactly(new RemindedAppointment(appointment, List.of(sent, missed)));
  }

  @Test
  void All_of_an_appointment_is_read() {
    ApiKey key = Samples.key(adas(), "aaaaaaaa");
    store.keys().add(key);
    Appointment canceled =
        Samples.submitted(key, inHours(72), "CRM-42").cancel(Optional.empty(), NOW);
    added(canceled);

    assertThat(list(Order.LATEST_FIRST, 1))
        .containsExactly(new RemindedAppointment(canceled, List.of()));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void A_page_is_as_large_as_without_reminders(Order order) {
    scheduledEachMinute(3);
    added(Samples.booked(adas(), inHours(48)));
    added(Samples.booked(adas(), inHours(36)));

    assertThat(list(order, 2).stream().map(RemindedAppointment::appointment))
        .isEqualTo(store.appointments().list(adas(), query(order, 2)));
  }

  @Test
  void Appointments_of_another_owner_are_not_found() {
    scheduled(60);

    assertThat(store.remindedAppointments().list(bobs(), query(Order.EARLIEST_FIRST, 9))).isEmpty();
  }

  private static Delivery sent(Reminder reminder) {
    return Delivery.planned(reminder.deliveryBy(Channel.IN_APP), NOW)
        .begun()
        .answered(new Outcome.Delivered("shown"), NOW, inHours(1), 0);
  }

  private List<RemindedAppointment> list(Order order, int size) {
    return store.remindedAppointments().list(adas(), query(order, size));
  }

  private static AppointmentQuery query(Order order, int size) {
    return new AppointmentQuery(Range.ALL, Filter.NONE, order, Page.first(size));
  }

  private Appointment added(Appointment one) {
    store.appointments().add(one);
    return one;
  }
}
