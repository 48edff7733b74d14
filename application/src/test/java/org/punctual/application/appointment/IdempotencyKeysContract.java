package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.IDEMPOTENCY_IN_PROGRESS;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.StoreContract;
import org.punctual.application.appointment.IdempotencyKeys.Claim;
import org.punctual.application.appointment.IdempotencyKeys.Earlier;
import org.punctual.application.appointment.IdempotencyKeys.Kept;
import org.punctual.application.appointment.IdempotencyKeys.SubmissionKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.AppointmentRefusal;

/** What {@link IdempotencyKeys} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class IdempotencyKeysContract extends StoreContract {

  private static final ApiKeyId CRM = new ApiKeyId(new UUID(0, 1));
  private static final ApiKeyId OTHER = new ApiKeyId(new UUID(0, 2));
  private static final Kept RESPONSE = new Kept("https://punctual.example/1", "{\"title\":\"ä\"}");
  private static final String DIGEST = "a".repeat(64);

  @Test
  void A_key_is_claimed_once() {
    assertThat(keys().claim(claim("one", NOW))).isEmpty();
    assertThat(keys().claim(claim("one", NOW))).contains(new Earlier(DIGEST, Optional.empty()));
    assertThat(keys().claim(claim("two", NOW))).isEmpty();
  }

  @Test
  void A_key_belongs_to_an_api_key() {
    keys().claim(claim("one", NOW));
    SubmissionKey others = new SubmissionKey(bobs(), OTHER, "one");
    assertThat(keys().claim(new Claim(fresh(), others, DIGEST, NOW))).isEmpty();
  }

  @Test
  void A_key_differs_from_the_same_letters_in_another_case() {
    keys().claim(claim("one", NOW));
    assertThat(keys().claim(claim("One", NOW))).isEmpty();
  }

  @Test
  void The_response_is_kept_with_the_digest_of_its_body() {
    complete(claimed("one", NOW));
    assertThat(keys().claim(claim("one", NOW)))
        .contains(new Earlier(DIGEST, Optional.of(RESPONSE)));
  }

  @Test
  void A_response_is_not_kept_when_its_transaction_fails() {
    Claim claim = claimed("one", NOW);
    assertRefused(
        IDEMPOTENCY_IN_PROGRESS,
        () ->
            store.run(
                () -> {
                  keys().complete(claim, RESPONSE);
                  throw AppointmentRefusal.because(IDEMPOTENCY_IN_PROGRESS);
                }));
    assertThat(keys().claim(claim("one", NOW))).contains(new Earlier(DIGEST, Optional.empty()));
  }

  @Test
  void A_released_claim_can_be_made_again_by_any_request() {
    keys().release(claimed("one", NOW));
    assertThat(keys().claim(claim("one", NOW))).isEmpty();
  }

  @Test
  void A_response_and_the_claim_of_another_request_are_never_released() {
    Claim completed = claimed("one", NOW);
    complete(completed);
    keys().release(completed);
    assertThat(keys().claim(claim("one", NOW))).isPresent();

    claimed("two", NOW);
    keys().release(claim("two", NOW));
    assertThat(keys().claim(claim("two", NOW))).isPresent();
  }

  @Test
  void An_abandoned_claim_is_taken_over_after_its_lease_and_can_no_longer_be_completed() {
    Claim slow = claimed("one", NOW);
    Instant leaseEnd = NOW.plus(IdempotencyKeys.LEASE);
    assertThat(keys().claim(claim("one", leaseEnd.minusMillis(1)))).isPresent();

    Claim next = claimed("one", leaseEnd);

    assertRefused(IDEMPOTENCY_IN_PROGRESS, () -> complete(slow));
    keys().release(slow);
    complete(next);
    assertThat(keys().claim(claim("one", leaseEnd))).isPresent();
  }

  @Test
  void A_response_is_valid_for_24_hours() {
    complete(claimed("one", NOW));
    assertThat(keys().claim(claim("one", inHours(24).minusMillis(1)))).isPresent();
    assertThat(keys().claim(claim("one", inHours(24)))).isEmpty();
    assertThat(keys().claim(claim("one", inHours(24))))
        .contains(new Earlier(DIGEST, Optional.empty()));
  }

  @Test
  void Old_keys_are_forgotten() {
    complete(claimed("old", NOW.minusMillis(1)));
    complete(claimed("new", NOW));
    keys().forget(NOW.minusMillis(1));
    assertThat(keys().claim(claim("old", NOW))).isEmpty();
    assertThat(keys().claim(claim("new", NOW))).isPresent();
  }

  @Test
  void Of_several_requests_that_claim_a_key_at_the_same_moment_one_gets_it() {
    List<Boolean> won = Race.of(8, this::wins);
    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  void Of_several_requests_that_take_a_claim_over_at_the_same_moment_one_gets_it() {
    claimed("one", NOW.minus(IdempotencyKeys.LEASE));
    List<Boolean> won = Race.of(8, this::wins);
    assertThat(won).containsOnlyOnce(true);
  }

  private boolean wins() {
    try {
      return keys().claim(claim("one", NOW)).isEmpty();
    } catch (AppointmentRefusal lost) {
      assertThat(lost.reason()).isEqualTo(IDEMPOTENCY_IN_PROGRESS);
      return false;
    }
  }

  private Claim claimed(String value, Instant at) {
    Claim claim = claim(value, at);
    assertThat(keys().claim(claim)).isEmpty();
    return claim;
  }

  private void complete(Claim claim) {
    store.run(() -> keys().complete(claim, RESPONSE));
  }

  private Claim claim(String value, Instant at) {
    return new Claim(fresh(), new SubmissionKey(adas(), CRM, value), DIGEST, at);
  }

  private static UUID fresh() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  private IdempotencyKeys keys() {
    return store.idempotencyKeys();
  }
}
