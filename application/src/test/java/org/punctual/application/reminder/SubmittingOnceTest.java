package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.IDEMPOTENCY_IN_PROGRESS;
import static org.punctual.domain.appointment.AppointmentReason.IDEMPOTENCY_MISMATCH;
import static org.punctual.domain.appointment.AppointmentReason.SLOT_TAKEN;
import static org.punctual.domain.appointment.AppointmentReason.START_IN_PAST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Race;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.appointment.IdempotencyKeys.Claim;
import org.punctual.application.appointment.IdempotencyKeys.Kept;
import org.punctual.application.appointment.IdempotencyKeys.SubmissionKey;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.SubmittingOnce.Answer;
import org.punctual.application.reminder.SubmittingOnce.Submission;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.TimeSlot;

class SubmittingOnceTest {

  private static final ApiKeyId CRM = new ApiKeyId(new UUID(0, 2));
  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();

  @Nested
  class A_repeated_submission {

    @Test
    void gets_the_same_response_and_makes_no_second_appointment() {
      Answer first = submit("key", Requests.at(TEN));
      Answer second = submit("key", Requests.at(TEN));

      assertThat(first.isReplayed()).isFalse();
      assertThat(second).isEqualTo(new Answer(first.response(), true));
      assertThat(punctual.appointments.countPendingAfter(ada, InMemoryPunctual.START)).isOne();
    }

    @Test
    void gets_the_same_response_though_the_appointment_was_canceled() {
      Answer first = submit("key", Requests.at(TEN));
      punctual
          .appointments
          .holding(ada, TimeSlot.hourFrom(TEN))
          .forEach(one -> punctual.cancel(ada, CRM, one.id(), Optional.empty()));

      assertThat(submit("key", Requests.at(TEN)).response()).isEqualTo(first.response());
    }

    @Test
    void with_another_body_is_refused() {
      submit("key", Requests.at(TEN));

      assertRefused(IDEMPOTENCY_MISMATCH, () -> submit("key", Requests.at(TEN.plusSeconds(60))));
    }

    @Test
    void is_a_new_submission_after_24_hours() {
      submit("key", Requests.at(TEN));
      punctual.clock.advance(Duration.ofHours(24));

      assertRefused(SLOT_TAKEN, () -> submit("key", Requests.at(TEN)));
      assertThat(submit("key", Requests.at(TEN.plusSeconds(3_600))).isReplayed()).isFalse();
    }
  }

  @Test
  void a_key_may_be_used_again_after_a_refusal_also_with_another_body() {
    assertRefused(START_IN_PAST, () -> submit("key", Requests.at(InMemoryPunctual.START)));

    assertThat(submit("key", Requests.at(TEN)).isReplayed()).isFalse();
  }

  @Test
  void a_key_may_be_used_again_after_a_failure() {
    Submission failing =
        new Submission(
            key("key"),
            CRM,
            "digest",
            Requests.at(TEN),
            submitted -> {
              throw new IllegalStateException("no response");
            });
    assertThatThrownBy(() -> punctual.once.submit(failing)).hasMessage("no response");

    Instant eleven = TEN.plus(TimeSlot.HOUR);
    assertThat(submit("key", Requests.at(eleven)).isReplayed()).isFalse();
  }

  @Test
  void of_many_submissions_at_the_same_moment_one_is_made_and_all_get_its_response() {
    List<Answer> answers = Race.of(16, () -> submit("key", Requests.at(TEN)));

    assertThat(answers).extracting(Answer::response).containsOnly(answers.get(0).response());
    assertThat(answers).extracting(Answer::isReplayed).containsOnlyOnce(false);
  }

  @Nested
  class While_the_first_submission_is_running {

    private final Claim running =
        new Claim(UUID.randomUUID(), key("key"), digest(Requests.at(TEN)), InMemoryPunctual.START);

    @Test
    void a_repeated_one_waits_a_second_and_is_refused() {
      punctual.idempotencyKeys.claim(running);

      assertRefused(IDEMPOTENCY_IN_PROGRESS, () -> submit("key", Requests.at(TEN)));
    }

    @Test
    void one_with_another_body_is_refused_as_such() {
      punctual.idempotencyKeys.claim(running);

      assertRefused(IDEMPOTENCY_MISMATCH, () -> submit("key", Requests.at(TEN.plusSeconds(60))));
    }

    @Test
    void its_claim_is_taken_over_when_its_server_seems_to_be_gone() {
      punctual.idempotencyKeys.claim(running);
      punctual.clock.advance(IdempotencyKeys.LEASE);

      assertThat(submit("key", Requests.at(TEN)).isReplayed()).isFalse();
    }
  }

  private Answer submit(String key, BookingRequest request) {
    return punctual.once.submit(
        new Submission(
            key(key),
            CRM,
            digest(request),
            request,
            submitted -> new Kept("/" + submitted.appointment().id(), submitted.toString())));
  }

  private SubmissionKey key(String value) {
    return new SubmissionKey(ada, CRM, value);
  }

  private static String digest(BookingRequest request) {
    return String.valueOf(request.hashCode());
  }
}
