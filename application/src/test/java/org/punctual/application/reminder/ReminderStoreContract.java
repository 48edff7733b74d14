package org.punctual.application.reminder;

import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Reminder;

/** The start of contracts about reminders: Ada's appointment tomorrow. */
public abstract class ReminderStoreContract extends StoreContract {

  /** A lease that is longer than any test. */
  protected static final Lease LEASE = new Lease("server-1", Duration.ofHours(1));

  /** A lease that ends with the claim. */
  protected static final Lease ENDED = new Lease("server-0", Duration.ZERO);

  protected static final int MANY = 100;

  protected Appointment appointment;

  @BeforeEach
  void add_appointment() {
    appointment = Samples.booked(adas(), inHours(24));
    store.appointments().add(appointment);
  }

  /** A reminder of the appointment. */
  protected Reminder scheduled(int minutesBefore) {
    Reminder reminder = Samples.reminder(appointment, minutesBefore);
    store.reminders().addAll(List.of(reminder));
    return reminder;
  }

  /** Reminders of the appointment, one a minute. */
  protected List<Reminder> scheduledEachMinute(int count) {
    List<Reminder> reminders =
        IntStream.range(0, count)
            .mapToObj(minutes -> Samples.reminder(appointment, minutes))
            .toList();
    store.reminders().addAll(reminders);
    return reminders;
  }

  /** A delivery in the application, to be tried from now on. */
  protected Delivery planned(Reminder reminder) {
    Delivery delivery = Delivery.planned(reminder.deliveryBy(Channel.IN_APP), NOW);
    store.deliveries().addAll(List.of(delivery));
    store.reminders().updatePlanned(List.of(reminder));
    return delivery;
  }

  /** All that can be claimed of the channel in the application. */
  protected List<Delivery> claim(Lease lease) {
    return store.deliveries().claim(Channel.IN_APP, lease, NOW, MANY);
  }

  /** The delivery as it is now. */
  protected Delivery present(Delivery delivery) {
    return store.deliveries().ofReminders(List.of(delivery.id().reminder())).stream()
        .filter(one -> one.id().equals(delivery.id()))
        .findFirst()
        .orElseThrow();
  }
}
