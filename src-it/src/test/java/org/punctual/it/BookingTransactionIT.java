package org.punctual.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.application.account.Registering;
import org.punctual.application.account.Registration;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BookingAppointments;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.reminder.Reminders;
import org.punctual.application.webhook.ManagingEndpoints;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.webhook.EventType;

/**
 * Inside the server, the appointment, the reminders and the events of a booking are stored together
 * or not at all.
 */
@ExtendWith(ArquillianExtension.class)
class BookingTransactionIT {

  private static final AppointmentQuery ALL =
      new AppointmentQuery(Range.ALL, Filter.NONE, Order.EARLIEST_FIRST, Page.first(10));

  @Inject private Registering registering;
  @Inject private BookingAppointments booking;
  @Inject private BrowsingAppointments browsing;
  @Inject private Reminders reminders;
  @Inject private ManagingEndpoints endpoints;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "jdbc/punctualMigrations")
  private DataSource database;

  private AccountId owner;
  private final Instant hour =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(30));

  @Deployment
  static EnterpriseArchive application() {
    return Inside.with(BookingTransactionIT.class);
  }

  @BeforeEach
  void register() {
    String name = UUID.randomUUID().toString();
    Registration registration =
        new Registration(
            "Grace", name + "@punctual.example", "a foot of wire", "UTC", Locale.ENGLISH);
    owner = registering.register(registration, name).id();
    endpoints.create(owner, "https://crm.example/hook", Set.of(EventType.APPOINTMENT_CONFIRMED));
  }

  @Test
  void a_booking_stores_the_appointment_its_reminders_and_its_event() throws SQLException {
    Appointment booked = booking.book(owner, at(hour, 60, 1440));

    assertThat(stored()).containsExactly(booked);
    assertThat(remindersOf(booked)).containsExactly(1440, 60);
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void nothing_is_stored_before_its_transaction_is() throws Exception {
    transaction.begin();
    Appointment booked = booking.book(owner, at(hour, 60, 1440));
    transaction.rollback();

    assertThat(stored()).isEmpty();
    assertThat(remindersOf(booked)).isEmpty();
    assertThat(events()).isZero();
  }

  @Test
  void a_refusal_takes_back_all_of_its_transaction() throws Exception {
    transaction.begin();
    Appointment booked = booking.book(owner, at(hour, 60));
    assertThatThrownBy(() -> booking.book(owner, at(hour.plusSeconds(1800), 60)))
        .isInstanceOf(SlotTaken.class);

    assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
    assertThat(stored()).isEmpty();
    assertThat(remindersOf(booked)).isEmpty();
    assertThat(events()).isZero();
  }

  /**
   * The appointment is written before its reminders, and one of the reminders cannot be written.
   */
  @Test
  void an_appointment_that_cannot_be_reminded_of_is_not_booked() throws SQLException {
    execute("alter table reminder add constraint not_this_one check (minutes_before <> 77)");
    try {
      assertThatThrownBy(() -> booking.book(owner, at(hour, 1440, 77)))
          .hasStackTraceContaining("NOT_THIS_ONE");
    } finally {
      execute("alter table reminder drop constraint not_this_one");
    }
    assertThat(stored()).isEmpty();
  }

  @Test
  void an_appointment_whose_event_cannot_be_written_is_not_booked() throws SQLException {
    execute(
        "alter table webhook_message add constraint unreported check (body not like"
            + " '%Unreported%')");
    try {
      assertThatThrownBy(() -> booking.book(owner, at("Unreported", hour, 60)))
          .hasStackTraceContaining("UNREPORTED");
    } finally {
      execute("alter table webhook_message drop constraint unreported");
    }
    assertThat(stored()).isEmpty();
  }

  private List<Appointment> stored() {
    return browsing.list(owner, ALL);
  }

  private List<Integer> remindersOf(Appointment booked) {
    return reminders.ofAppointments(List.of(booked.id())).stream()
        .map(reminder -> reminder.trigger().minutesBefore())
        .toList();
  }

  private long events() throws SQLException {
    String ofOwner =
        """
        select count(*) from webhook_message m join webhook_endpoint e on e.id = m.endpoint_id
        where e.owner_id = '%s'\
        """
            .formatted(owner.value());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(ofOwner)) {
      count.next();
      return count.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static BookingRequest at(Instant start, Integer... minutesBefore) {
    return at("Check-up", start, minutesBefore);
  }

  private static BookingRequest at(String title, Instant start, Integer... minutesBefore) {
    return new BookingRequest(
        Optional.of(title),
        RequestedTime.at(start, ZoneId.of("UTC")),
        Optional.empty(),
        Optional.empty(),
        List.of(minutesBefore));
  }
}
