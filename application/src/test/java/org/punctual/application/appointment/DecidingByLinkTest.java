package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.CHANGED_MEANWHILE;
import static org.punctual.domain.appointment.AppointmentReason.NOT_FOUND;
import static org.punctual.domain.appointment.AppointmentReason.REASON_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.DecisionLink.State;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.reminder.Outcome;

class DecidingByLinkTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.mailedCustomer("Ada");
  private final Appointment pending = punctual.submit(ada.id(), KEY, Requests.at(TEN, 120, 60, 0));

  @Nested
  class A_mail {

    @Test
    void of_a_pending_appointment_has_a_link_of_which_only_the_hash_is_stored() {
      String token = mailedToken();

      assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
      assertThat(punctual.decisionLinks.find(token)).isEmpty();
      assertThat(punctual.decisionLinks.find(new LinkToken(token).hash())).isPresent();
    }

    @Test
    void of_each_reminder_has_a_link_of_its_own_and_all_work() {
      String first = mailedToken();
      sendAt(TEN.minus(HOUR));
      String second = tokens().get(1);

      assertThat(second).isNotEqualTo(first);
      assertThat(state(first)).isEqualTo(State.OPEN);
      assertThat(state(second)).isEqualTo(State.OPEN);
    }

    @Test
    void that_is_tried_again_has_a_new_link_and_the_earlier_link_works_too() {
      punctual.mail.answers(any -> new Outcome.TemporaryFailure("421 busy"));
      String first = mailedToken();
      sendAt(TEN.minus(HOUR.multipliedBy(2)).plusSeconds(30));

      assertThat(tokens()).hasSize(2).doesNotHaveDuplicates();
      assertThat(state(first)).isEqualTo(State.OPEN);
      assertThat(state(tokens().get(1))).isEqualTo(State.OPEN);
      assertThat(punctual.mail.messages().get(0).delivery().id())
          .isEqualTo(punctual.mail.messages().get(1).delivery().id());
    }

    @Test
    void of_a_confirmed_appointment_has_none() {
      punctual.deciding.confirm(ada.id(), new SeenState(pending.id(), 0));
      sendAt(TEN.minus(HOUR));

      assertThat(punctual.mail.messages()).isNotEmpty();
      assertThat(tokens()).isEmpty();
    }

    @Test
    void at_the_start_has_none_because_nothing_can_be_decided_any_more() {
      sendAt(TEN);

      assertThat(punctual.mail.messages()).isNotEmpty();
      assertThat(tokens()).isEmpty();
    }

    @Test
    void alone_has_a_link_and_no_other_channel() {
      mailedToken();

      assertThat(punctual.inApp.messages()).allMatch(one -> one.decisionLink().isEmpty());
      assertThat(punctual.mail.messages().toString()).doesNotContain(tokens().get(0));
    }
  }

  @Nested
  class A_link {

    @Test
    void decides_nothing_by_being_opened() {
      String token = mailedToken();

      assertThat(open(token).orElseThrow().appointment()).isEqualTo(pending);
      assertThat(open(token).orElseThrow().owner()).isEqualTo(ada);
      assertThat(present()).isEqualTo(pending);
      assertThat(punctual.trail.events()).isEmpty();
    }

    @Test
    void confirms_and_is_then_of_no_use() {
      String token = mailedToken();

      OpenedDecisionLink confirmed = punctual.decidingByLink.confirm(token);

      assertThat(confirmed.appointment().status()).isEqualTo(Status.CONFIRMED);
      assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
      assertThat(present()).isEqualTo(confirmed.appointment());
      assertVoid(token, State.CONFIRMED);
    }

    @Test
    void cancels_for_a_reason_and_no_reminder_is_sent_any_more() {
      String token = mailedToken();

      punctual.decidingByLink.cancel(token, Optional.of(" ill "));
      sendAt(TEN.minus(HOUR));

      assertThat(present().status()).isEqualTo(Status.CANCELED);
      assertThat(present().decision().reason()).contains(new CancelReason("ill"));
      assertThat(punctual.mail.messages()).hasSize(1);
      assertVoid(token, State.CANCELED);
    }

    @Test
    void is_not_used_by_a_refused_reason() {
      String token = mailedToken();

      assertRefused(REASON_INVALID, () -> cancel(token, "x".repeat(501)));

      assertThat(present()).isEqualTo(pending);
      assertThat(state(token)).isEqualTo(State.OPEN);
    }

    @Test
    void is_void_after_a_decision_on_a_page_with_all_others_of_the_appointment() {
      String first = mailedToken();
      sendAt(TEN.minus(HOUR));
      punctual.deciding.confirm(ada.id(), new SeenState(pending.id(), 0));

      assertVoid(first, State.CONFIRMED);
      assertVoid(tokens().get(1), State.CONFIRMED);
    }

    @Test
    void is_void_after_a_move() {
      String token = mailedToken();
      punctual.deciding.move(ada.id(), new SeenState(pending.id(), 0), Requests.timeOf(NOON));

      assertVoid(token, State.MOVED);
    }

    @Test
    void is_void_after_another_change() {
      String token = mailedToken();
      punctual.editing.edit(
          ada.id(),
          new SeenState(pending.id(), 0),
          new EditingAppointments.Edit(Optional.of("Surgery"), Optional.empty(), List.of(60, 0)));

      assertVoid(token, State.CHANGED);
    }

    @Test
    void is_void_from_the_start_on() {
      String token = mailedToken();
      punctual.clock.setTo(TEN.minusNanos(1));
      assertThat(state(token)).isEqualTo(State.OPEN);

      punctual.clock.setTo(TEN);

      assertVoid(token, State.STARTED);
    }

    @Test
    void of_a_locked_owner_is_unknown() {
      String token = mailedToken();
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
      assertThat(punctual.access.resetting.purposeOf(mailedToken())).isEmpty();
    }
  }

  @Nested
  class A_decision {

    @Test
    void is_in_the_history_and_in_the_security_log_as_made_by_a_link() {
      String token = mailedToken();
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
      punctual.decidingByLink.cancel(mailedToken(), Optional.of("a secret"));

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
      String token = mailedToken();
      punctual.decidingByLink.confirm(token);
      assertRefused(CHANGED_MEANWHILE, () -> cancel(token, "ill"));

      assertThat(punctual.changes.of(pending.id())).hasSize(1);
      assertThat(punctual.trail.kinds()).containsExactly(AuditEvent.Kind.CONFIRMED_BY_LINK);
    }

    @Test
    void is_made_once_of_several_at_the_same_moment() {
      String token = mailedToken();

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
    assertThat(state(token)).isEqualTo(because);
    assertRefused(CHANGED_MEANWHILE, () -> punctual.decidingByLink.confirm(token));
    assertRefused(CHANGED_MEANWHILE, () -> cancel(token, "ill"));
    assertThat(present()).isEqualTo(before);
  }

  private void assertUnknown(String token) {
    assertThat(open(token)).isEmpty();
    assertRefused(NOT_FOUND, () -> punctual.decidingByLink.confirm(token));
    assertRefused(NOT_FOUND, () -> cancel(token, "ill"));
    assertThat(present()).isEqualTo(pending);
  }

  private void cancel(String token, String reason) {
    punctual.decidingByLink.cancel(token, Optional.of(reason));
  }

  private Optional<OpenedDecisionLink> open(String token) {
    return punctual.decidingByLink.open(token);
  }

  private State state(String token) {
    return open(token).orElseThrow().state();
  }

  private Appointment present() {
    return punctual.appointments.find(pending.id()).orElseThrow();
  }

  /** The token in the mail of the first reminder, two hours before the start. */
  private String mailedToken() {
    sendAt(TEN.minus(HOUR.multipliedBy(2)));
    return tokens().get(0);
  }

  private List<String> tokens() {
    return punctual.mail.messages().stream()
        .flatMap(message -> message.decisionLink().stream())
        .map(LinkToken::value)
        .toList();
  }

  private void sendAt(Instant now) {
    punctual.clock.setTo(now);
    punctual.sendWhatIsDue();
  }
}
