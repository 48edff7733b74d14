package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.punctual.application.appointment.MailedDecisionLinks.HOUR;
import static org.punctual.application.appointment.MailedDecisionLinks.TEN;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.CHANGED_MEANWHILE;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.REASON_INVALID;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.Race;
import org.punctual.application.account.LinkToken;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.audit.AuditEvent;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.DecisionLink.State;
import org.punctual.domain.appointment.Status;

class DecidingByLinkTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final MailedDecisionLinks mailed = new MailedDecisionLinks();
  private final InMemoryPunctual punctual = mailed.punctual;
  private final Account ada = mailed.ada;
  private final Appointment pending = mailed.pending;

  @Nested
  class A_link {

    @Test
    void decides_nothing_by_being_opened() {
      String token = mailed.token();

      assertThat(mailed.open(token).orElseThrow().appointment()).isEqualTo(pending);
      assertThat(mailed.open(token).orElseThrow().owner()).isEqualTo(ada);
      assertThat(present()).isEqualTo(pending);
      assertThat(punctual.trail.events()).isEmpty();
    }

    @Test
    void confirms_and_is_then_of_no_use() {
      String token = mailed.token();

      OpenedDecisionLink confirmed = punctual.decidingByLink.confirm(token);

      assertThat(confirmed.appointment().status()).isEqualTo(Status.CONFIRMED);
      assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
      assertThat(present()).isEqualTo(confirmed.appointment());
      assertVoid(token, State.CONFIRMED);
    }

    @Test
    void cancels_for_a_reason_and_no_reminder_is_sent_any_more() {
      String token = mailed.token();

      punctual.decidingByLink.cancel(token, Optional.of(" ill "));
      mailed.sendAt(TEN.minus(HOUR));

      assertThat(present().status()).isEqualTo(Status.CANCELED);
      assertThat(present().decision().reason()).contains(new CancelReason("ill"));
      assertThat(punctual.mail.messages()).hasSize(1);
      assertVoid(token, State.CANCELED);
    }

    @Test
    void is_not_used_by_a_refused_reason() {
      String token = mailed.token();

      assertRefused(REASON_INVALID, () -> cancel(token, "x".repeat(501)));

      assertThat(present()).isEqualTo(pending);
      assertThat(mailed.state(token)).isEqualTo(State.OPEN);
    }

    @Test
    void is_void_after_a_decision_on_a_page_with_all_others_of_the_appointment() {
      String first = mailed.token();
      mailed.sendAt(TEN.minus(HOUR));
      punctual.deciding.confirm(ada.id(), new SeenState(pending.id(), 0));

      assertVoid(first, State.CONFIRMED);
      assertVoid(mailed.tokens().get(1), State.CONFIRMED);
    }

    @Test
    void is_void_after_a_move() {
      String token = mailed.token();
      punctual.deciding.move(ada.id(), new SeenState(pending.id(), 0), Requests.timeOf(NOON));

      assertVoid(token, State.MOVED);
    }

    @Test
    void is_void_after_another_change() {
      String token = mailed.token();
      punctual.editing.edit(
          ada.id(),
          new SeenState(pending.id(), 0),
          new EditingAppointments.Edit(Optional.of("Surgery"), Optional.empty(), List.of(60, 0)));

      assertVoid(token, State.CHANGED);
    }

    @Test
    void is_void_from_the_start_on() {
      String token = mailed.token();
      punctual.clock.setTo(TEN.minusNanos(1));
      assertThat(mailed.state(token)).isEqualTo(State.OPEN);

      punctual.clock.setTo(TEN);

      assertVoid(token, State.STARTED);
    }

    @Test
    void of_a_locked_owner_is_unknown() {
      String token = mailed.token();
      punctual.locked(ada);

      assertUnknown(token);
    }

    @Test
    void that_was_never_made_is_unknown() {
      assertUnknown("never-made");
      assertUnknown("");
    }

    @Test
    void for_another_purpose_decides_nothing_and_the_other_way_round() {
      LinkToken reset = LinkToken.fresh();
      punctual.links.add(
          OneTimeLink.issued(
              reset.hash(), ada.id(), Purpose.RESET_PASSWORD, punctual.clock.instant()));

      assertUnknown(reset.value());
      assertThat(punctual.access.resetting.purposeOf(mailed.token())).isEmpty();
    }
  }

  @Nested
  class A_decision {

    @Test
    void is_in_the_history_and_in_the_security_log_as_made_by_a_link() {
      String token = mailed.token();
      punctual.decidingByLink.confirm(token);

      assertThat(punctual.changes.of(pending.id()))
          .extracting(Change::kind, Change::by)
          .containsExactly(tuple(Change.Kind.CONFIRMED, Author.OWNER_BY_LINK));
      assertThat(punctual.trail.events())
          .containsExactly(
              AuditEvent.of(AuditEvent.Kind.CONFIRMED_BY_LINK, ada.id())
                  .with("appointment", pending.id().toString()));
      assertThat(punctual.notifications.badges(ada.id()).awaiting()).isZero();
    }

    @Test
    void to_cancel_is_logged_without_its_reason() {
      punctual.decidingByLink.cancel(mailed.token(), Optional.of("a secret"));

      assertThat(punctual.changes.of(pending.id()))
          .extracting(Change::by)
          .containsExactly(Author.OWNER_BY_LINK);
      assertThat(punctual.trail.events())
          .containsExactly(
              AuditEvent.of(AuditEvent.Kind.CANCELED_BY_LINK, ada.id())
                  .with("appointment", pending.id().toString()));
    }

    @Test
    void that_is_refused_leaves_nothing_behind() {
      String token = mailed.token();
      punctual.decidingByLink.confirm(token);
      assertRefused(CHANGED_MEANWHILE, () -> cancel(token, "ill"));

      assertThat(punctual.changes.of(pending.id())).hasSize(1);
      assertThat(punctual.trail.kinds()).containsExactly(AuditEvent.Kind.CONFIRMED_BY_LINK);
    }

    @Test
    void is_made_once_of_several_at_the_same_moment() {
      String token = mailed.token();

      List<Boolean> made = Race.of(8, () -> InMemoryTransaction.call(() -> wins(token)));

      assertThat(made).containsOnlyOnce(true);
      assertThat(punctual.changes.of(pending.id())).hasSize(1);
    }

    private boolean wins(String token) {
      try {
        punctual.decidingByLink.confirm(token);
        return true;
      } catch (AppointmentRefusal refusal) {
        return false;
      }
    }
  }

  private void assertVoid(String token, State because) {
    Appointment before = present();
    assertThat(mailed.state(token)).isEqualTo(because);
    assertRefused(CHANGED_MEANWHILE, () -> punctual.decidingByLink.confirm(token));
    assertRefused(CHANGED_MEANWHILE, () -> cancel(token, "ill"));
    assertThat(present()).isEqualTo(before);
  }

  private void assertUnknown(String token) {
    assertThat(mailed.open(token)).isEmpty();
    assertRefused(NOT_FOUND, () -> punctual.decidingByLink.confirm(token));
    assertRefused(NOT_FOUND, () -> cancel(token, "ill"));
    assertThat(present()).isEqualTo(pending);
  }

  private void cancel(String token, String reason) {
    punctual.decidingByLink.cancel(token, Optional.of(reason));
  }

  private Appointment present() {
    return punctual.appointments.find(pending.id()).orElseThrow();
  }
}
