package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;
import static org.punctual.domain.appointment.AppointmentReason.CHANGED_MEANWHILE;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.START_IN_PAST;
import static org.punctual.domain.appointment.AppointmentReason.WRONG_STATUS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingSubmissions.PartnersEdit;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.Change.Kind;
import org.punctual.domain.appointment.Change.Move;
import org.punctual.domain.appointment.PatchMember;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;

class EditingSubmissionsTest {

  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));
  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final Appointment submitted = punctual.submit(ada, KEY, Requests.at(TEN, 60, 10));

  @Nested
  class A_patch {

    @Test
    void without_members_changes_nothing() {
      assertThat(edit(Patches.NOTHING)).isEqualTo(submitted);
      assertThat(punctual.changes.of(submitted.id())).isEmpty();
    }

    @Test
    void changes_the_given_members_in_one_revision() {
      Appointment edited = edit(Patches.titled("Check-up 2"));

      assertThat(edited.details().title()).isEqualTo("Check-up 2");
      assertThat(edited.timing()).isEqualTo(submitted.timing());
      assertThat(edited.revision().sequence()).isEqualTo(1);
      assertThat(punctual.browsing.find(ada, submitted.id())).contains(edited);
      assertThat(lastChange().kind()).isEqualTo(Kind.EDITED);
      assertThat(lastChange().key()).contains(KEY);
      assertThat(lastChange().isNews()).isFalse();
    }

    @Test
    void that_names_only_another_zone_is_no_move() {
      punctual.deciding.confirm(ada, new SeenState(submitted.id(), 0));

      Appointment edited =
          edit(Patches.timed(PatchMember.absent(), PatchMember.of(Optional.of("Asia/Tokyo"))));

      assertThat(edited.timing().timeZone()).isEqualTo(TOKYO);
      assertThat(edited.slot()).isEqualTo(submitted.slot());
      assertThat(edited.status()).isEqualTo(Status.CONFIRMED);
      assertThat(lastChange().kind()).isEqualTo(Kind.EDITED);
    }

    @Test
    void with_a_null_zone_takes_the_owners_zone() {
      edit(Patches.timed(PatchMember.absent(), PatchMember.of(Optional.of("Asia/Tokyo"))));

      Appointment edited =
          edit(Patches.timed(PatchMember.absent(), PatchMember.of(Optional.empty())));

      assertThat(edited.timing().timeZone()).isEqualTo(ZoneId.of("Europe/Vienna"));
    }

    @Test
    void with_a_local_start_is_on_the_clocks_of_the_appointments_zone() {
      edit(Patches.timed(PatchMember.absent(), PatchMember.of(Optional.of("Asia/Tokyo"))));
      RequestedStart noon = new RequestedStart.OnClocks(LocalDateTime.parse("2026-12-02T12:00"));

      Appointment edited =
          edit(Patches.timed(PatchMember.of(Optional.of(noon)), PatchMember.absent()));

      assertThat(edited.slot().start()).isEqualTo(Instant.parse("2026-12-02T03:00:00Z"));
      assertThat(edited.timing().timeZone()).isEqualTo(TOKYO);
    }
  }

  @Nested
  class A_move {

    private final Instant noon = TEN.plus(Duration.ofHours(2));

    @Test
    void makes_a_confirmed_appointment_pending_again_and_is_news_to_the_owner() {
      punctual.deciding.confirm(ada, new SeenState(submitted.id(), 0));

      Appointment moved = edit(Patches.moved(noon));

      assertThat(moved.status()).isEqualTo(Status.PENDING);
      assertThat(moved.slot()).isEqualTo(TimeSlot.hourFrom(noon));
      assertThat(lastChange().move()).contains(new Move(TEN, noon));
      assertThat(lastChange().isNews()).isTrue();
    }

    @Test
    void takes_its_reminders_along() {
      edit(Patches.moved(noon));

      assertThat(reminders())
          .extracting(Reminder::dueAt)
          .containsExactly(noon.minus(Duration.ofMinutes(60)), noon.minus(Duration.ofMinutes(10)));
    }

    @Test
    void may_bring_other_reminders_which_are_checked_against_the_new_start() {
      Instant soon = punctual.clock.instant().plus(Duration.ofMinutes(30));
      AppointmentPatch patch = Patches.reminded(Patches.moved(soon), 60, 20);

      edit(patch);

      assertThat(reminders())
          .extracting(one -> one.trigger().minutesBefore() + " " + one.status())
          .containsExactly("60 " + ReminderStatus.SKIPPED, "20 " + ReminderStatus.SCHEDULED);
      assertRefusedAs(
          List.of("reminders/1/minutesBefore reminder-in-past"),
          () -> edit(Patches.reminded(Patches.moved(soon), 20, 45)));
    }

    @Test
    void to_the_same_start_is_none() {
      punctual.deciding.confirm(ada, new SeenState(submitted.id(), 0));

      assertThat(edit(Patches.moved(TEN)).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void may_overlap_its_own_former_hour() {
      assertThat(edit(Patches.moved(TEN.plusSeconds(1_800))).slot().start())
          .isEqualTo(TEN.plusSeconds(1_800));
    }
  }

  @Nested
  class It_is_refused {

    @Test
    void first_for_an_unknown_id_then_for_an_unexpected_state_then_for_faults() {
      AppointmentPatch late = Patches.moved(InMemoryPunctual.START);
      PartnersEdit unexpected = new PartnersEdit(KEY, late, present -> false);

      assertRefused(
          NOT_FOUND,
          () -> punctual.partnersEditing.edit(ada, new AppointmentId(new UUID(9, 9)), unexpected));
      assertRefused(
          CHANGED_MEANWHILE, () -> punctual.partnersEditing.edit(ada, submitted.id(), unexpected));
      assertRefused(START_IN_PAST, () -> edit(late));
    }

    @Test
    void with_all_faults_in_order() {
      AppointmentPatch faulty =
          new AppointmentPatch(
              PatchMember.of(Optional.empty()),
              PatchMember.of(Optional.empty()),
              PatchMember.of(Optional.of("Mars/Olympus")),
              PatchMember.of(Optional.of("\u0000")),
              PatchMember.of(Optional.of(List.of(-1))));

      assertRefusedAs(
          List.of(
              "title title-required",
              "start start-required",
              "timeZone unknown-time-zone",
              "notes notes-invalid",
              "reminders/0/minutesBefore reminder-out-of-range"),
          () -> edit(faulty));
    }

    @Test
    void when_it_has_started_though_the_same_start_is_given() {
      punctual.clock.setTo(TEN);

      assertRefused(WRONG_STATUS, () -> edit(Patches.NOTHING));
      assertRefused(WRONG_STATUS, () -> edit(Patches.moved(TEN)));
    }

    @Test
    void for_all_conflicts_together() {
      Appointment booked = punctual.booking.book(ada, Requests.at(TEN.plus(TimeSlot.HOUR)));
      punctual.deciding.cancel(ada, new SeenState(booked.id(), 0), Optional.empty());
      Predicate<Appointment> any = present -> true;

      assertRefusedAs(
          List.of(" submitted-elsewhere", " wrong-status", "start slot-taken"),
          () ->
              punctual.partnersEditing.edit(
                  ada, booked.id(), new PartnersEdit(KEY, Patches.moved(TEN), any)));
    }
  }

  private Appointment edit(AppointmentPatch patch) {
    return punctual.partnersEditing.edit(
        ada, submitted.id(), new PartnersEdit(KEY, patch, present -> true));
  }

  private Change lastChange() {
    List<Change> changes = punctual.changes.of(submitted.id());
    return changes.get(changes.size() - 1);
  }

  private List<Reminder> reminders() {
    return punctual.browsingReminders.ofAppointments(List.of(submitted.id())).get(submitted.id());
  }
}
