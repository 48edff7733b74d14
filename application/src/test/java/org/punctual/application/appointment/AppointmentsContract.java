package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.appointment.Timing;

/** What {@link Appointments} promise about one owner's calendar. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AppointmentsContract extends StoreContract {

  private ApiKey key;

  @BeforeEach
  void add_key() {
    key = Samples.key(adas(), "aaaaaaaa");
    store.keys().add(key);
  }

  @Test
  void An_appointment_that_its_owner_booked_is_found_as_it_was_added() {
    Appointment booked = added(Samples.booked(adas(), inHours(1)));
    assertThat(store.appointments().find(adas(), booked.id())).contains(booked);
  }

  @Test
  void An_appointment_that_a_partner_submitted_is_found_as_it_was_added() {
    Appointment submitted = added(Samples.submitted(key, inHours(1), "CRM-42"));
    assertThat(store.appointments().find(adas(), submitted.id())).contains(submitted);
  }

  @Test
  void The_longest_text_that_is_allowed_is_kept() {
    Details longest =
        new Details(
            "😀".repeat(Details.MAX_TITLE_LENGTH),
            Optional.of("İ\n".repeat(Details.MAX_NOTES_LENGTH / 2)));
    Appointment booked = added(Samples.booked(adas(), inHours(1), longest));
    Appointment canceled =
        booked.cancel(Optional.of(new CancelReason("😀".repeat(CancelReason.MAX_LENGTH))), NOW);
    store.appointments().update(canceled);
    assertThat(store.appointments().find(adas(), booked.id())).contains(canceled);
  }

  @Test
  void All_that_can_change_is_replaced() {
    Appointment submitted = added(Samples.submitted(key, inHours(1), "CRM-42"));
    Appointment changed =
        submitted
            .editedTo(
                new Details("Other", Optional.of("Notes\nwith a 💡")),
                Timing.from(inHours(5), ZoneId.of("Asia/Kathmandu")),
                Source.API,
                NOW.plusMillis(1))
            .cancel(CancelReason.of(Optional.of("ill")), NOW.plusMillis(3));
    store.appointments().update(changed);
    assertThat(store.appointments().find(adas(), submitted.id())).contains(changed);
  }

  @Test
  void An_appointment_of_another_owner_is_not_found() {
    Appointment booked = added(Samples.booked(adas(), inHours(1)));
    assertThat(store.appointments().find(bobs(), booked.id())).isEmpty();
  }

  @Test
  void Several_of_one_owner_are_found_together() {
    Appointment first = added(Samples.booked(adas(), inHours(1)));
    Appointment second = added(Samples.booked(adas(), inHours(2)));
    added(Samples.booked(adas(), inHours(3)));
    Appointment bobs = added(Samples.booked(bobs(), inHours(1)));

    assertThat(store.appointments().findAll(adas(), List.of(second.id(), bobs.id(), first.id())))
        .containsExactlyInAnyOrder(first, second);
    assertThat(store.appointments().findAll(adas(), List.of())).isEmpty();
  }

  @Nested
  class An_hour_from_ten_to_eleven {

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # minutes from ten o'clock to the start and the end of the slot asked for
            -120,  -60, false
             -60,    0, false
             -59,    1, true
             -60,   60, true
               0,   60, true
               0,    1, true
              59,   60, true
             -60,  120, true
              59,  119, true
              60,  120, false
              60,   61, false
            """)
    void holds_a_slot_that_shares_a_minute_with_it(int from, int to, boolean overlaps) {
      Appointment booked = added(Samples.booked(adas(), inHours(10)));
      List<Appointment> holding = store.appointments().holding(adas(), slot(from, to));
      assertThat(holding).isEqualTo(overlaps ? List.of(booked) : List.of());
    }

    @Test
    void holds_nothing_once_it_is_canceled() {
      Appointment booked = added(Samples.booked(adas(), inHours(10)));
      store.appointments().update(booked.cancel(Optional.empty(), NOW));
      assertThat(store.appointments().holding(adas(), slot(0, 60))).isEmpty();
    }

    @Test
    void holds_nothing_in_other_calendars() {
      added(Samples.booked(bobs(), inHours(10)));
      assertThat(store.appointments().holding(adas(), slot(0, 60))).isEmpty();
    }

    private static TimeSlot slot(int fromMinutes, int toMinutes) {
      return new TimeSlot(
          inHours(10).plus(Duration.ofMinutes(fromMinutes)),
          inHours(10).plus(Duration.ofMinutes(toMinutes)));
    }
  }

  @Test
  void Appointments_that_hold_a_long_slot_come_by_start() {
    Appointment last = added(Samples.booked(adas(), inHours(30)));
    Appointment first = added(Samples.submitted(key, inHours(2), "1"));
    assertThat(store.appointments().holding(adas(), new TimeSlot(NOW, inHours(99))))
        .containsExactly(first, last);
  }

  @Test
  void An_hour_that_several_want_at_the_same_moment_goes_to_one_of_them() {
    assertThat(Race.of(8, () -> store.call(this::bookIfFree))).containsOnlyOnce(true);
    assertThat(store.appointments().holding(adas(), TimeSlot.hourFrom(inHours(10)))).hasSize(1);
  }

  private boolean bookIfFree() {
    store.accounts().lock(adas());
    boolean free = store.appointments().holding(adas(), TimeSlot.hourFrom(inHours(10))).isEmpty();
    if (free) {
      added(Samples.booked(adas(), inHours(10)));
    }
    return free;
  }

  @Nested
  class An_external_id {

    @Test
    void finds_the_owners_appointment_that_holds_it() {
      Appointment pending = added(Samples.submitted(key, inHours(1), "CRM-42"));
      assertThat(holding(adas(), "CRM-42")).contains(pending);
      store.appointments().update(pending.confirm(NOW));
      assertThat(holding(adas(), "CRM-42")).contains(pending.confirm(NOW));
    }

    @Test
    void is_free_again_after_canceling() {
      Appointment submitted = added(Samples.submitted(key, inHours(1), "CRM-42"));
      store.appointments().update(submitted.cancel(Optional.empty(), NOW));
      assertThat(holding(adas(), "CRM-42")).isEmpty();
    }

    @Test
    void belongs_to_one_owner_and_is_case_sensitive() {
      added(Samples.submitted(key, inHours(1), "CRM-42"));
      assertThat(holding(bobs(), "CRM-42")).isEmpty();
      assertThat(holding(adas(), "crm-42")).isEmpty();
    }

    private Optional<Appointment> holding(AccountId owner, String externalId) {
      return store.appointments().holdingExternalId(owner, new ExternalId(externalId));
    }
  }

  @Test
  void Pending_appointments_are_counted_that_start_after_an_instant() {
    added(Samples.submitted(key, inHours(1), "1"));
    added(Samples.submitted(key, inHours(2), "2"));
    added(Samples.booked(adas(), inHours(3)));
    assertThat(store.appointments().countPendingAfter(adas(), NOW)).isEqualTo(2);
    assertThat(store.appointments().countPendingAfter(adas(), inHours(1))).isEqualTo(1);
    assertThat(store.appointments().countPendingAfter(adas(), inHours(1).minusNanos(1)))
        .isEqualTo(2);
    assertThat(store.appointments().countPendingAfter(bobs(), NOW)).isZero();
  }

  private Appointment added(Appointment appointment) {
    store.appointments().add(appointment);
    return appointment;
  }
}
