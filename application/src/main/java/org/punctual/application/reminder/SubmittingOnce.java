package org.punctual.application.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.punctual.application.UseCase;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.appointment.IdempotencyKeys.Claim;
import org.punctual.application.appointment.IdempotencyKeys.Earlier;
import org.punctual.application.appointment.IdempotencyKeys.Kept;
import org.punctual.application.appointment.IdempotencyKeys.SubmissionKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.BookingRequest;

/**
 * A partner submits an appointment under an idempotency key. However often the submission is
 * repeated, there is one appointment. No transaction is held while a repeated submission waits.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SubmittingOnce {

  /** The waits between the tries of a repeated submission: a second in all. */
  private static final List<Integer> PAUSES_MILLIS = List.of(10, 20, 40, 80, 150, 200, 250, 250);

  private final SubmittingAppointments submitting;
  private final IdempotencyKeys keys;
  private final Clock clock;

  @Inject
  public SubmittingOnce(SubmittingAppointments submitting, IdempotencyKeys keys, Clock clock) {
    this.submitting = submitting;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A submission under a key.
   *
   * @param apiKey the API key that submits; the scope of the key may be a predecessor of it
   * @param digest of the body
   * @param rendering makes the response from the new appointment
   */
  public record Submission(
      SubmissionKey key,
      ApiKeyId apiKey,
      String digest,
      BookingRequest request,
      Function<RemindedAppointment, Kept> rendering) {}

  /**
   * The response to a submission.
   *
   * @param isReplayed whether it is the response to an earlier submission
   */
  public record Answer(Kept response, boolean isReplayed) {}

  /**
   * Submits an appointment, or returns the response to the earlier submission under the same key.
   * The key of a refused submission can be used again.
   *
   * @throws AppointmentRefusal {@code IDEMPOTENCY_MISMATCH} when the earlier submission has another
   *     body; {@code IDEMPOTENCY_IN_PROGRESS} when it is still running after a second; otherwise as
   *     {@link SubmittingAppointments#submit}
   */
  public Answer submit(Submission submission) {
    for (int pause : PAUSES_MILLIS) {
      Optional<Answer> answer = answer(submission);
      if (answer.isPresent()) {
        return answer.get();
      }
      await(pause);
    }
    return answer(submission).orElseThrow(SubmittingOnce::inProgress);
  }

  /** The response; empty while another submission under the key is running. */
  private Optional<Answer> answer(Submission submission) {
    Claim claim =
        new Claim(
            UuidCreator.getTimeOrderedEpoch(),
            submission.key(),
            submission.digest(),
            clock.instant());
    try {
      Optional<Earlier> earlier = keys.claim(claim);
      return earlier.isPresent()
          ? replay(earlier.get(), submission)
          : Optional.of(submit(claim, submission));
    } catch (AppointmentRefusal refusal) {
      if (refusal.reason() == AppointmentReason.IDEMPOTENCY_IN_PROGRESS) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static Optional<Answer> replay(Earlier earlier, Submission submission) {
    if (!earlier.digest().equals(submission.digest())) {
      throw AppointmentRefusal.because(AppointmentReason.IDEMPOTENCY_MISMATCH);
    }
    return earlier.response().map(response -> new Answer(response, true));
  }

  private Answer submit(Claim claim, Submission submission) {
    try {
      return new Answer(
          submitting.submit(
              claim, submission.apiKey(), submission.request(), submission.rendering()),
          false);
    } catch (RuntimeException | Error failure) {
      release(claim, failure);
      throw failure;
    }
  }

  /** A claim that cannot be released is taken over after its lease. */
  private void release(Claim claim, Throwable failure) {
    try {
      keys.release(claim);
    } catch (RuntimeException unreleased) {
      failure.addSuppressed(unreleased);
    }
  }

  private static void await(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw inProgress();
    }
  }

  private static AppointmentRefusal inProgress() {
    return AppointmentRefusal.because(AppointmentReason.IDEMPOTENCY_IN_PROGRESS);
  }
}
