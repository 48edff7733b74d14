package org.punctual.application.appointment;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.application.InMemoryTransaction;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;

/** Idempotency keys in memory. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

  private final InMemoryTable<String, Row> rows = new InMemoryTable<>();

  private record Row(Claim claim, Optional<Kept> response) {

    boolean isOf(Claim other) {
      return claim.id().equals(other.id());
    }

    boolean isFreeFor(Claim next) {
      return !claim.at().isAfter(next.expiredSince())
          || (response.isEmpty() && !claim.at().isAfter(next.abandonedSince()));
    }
  }

  @Override
  public Optional<Earlier> claim(Claim claim) {
    return InMemoryTransaction.call(
        () -> {
          rows.lock(nameOf(claim.key()));
          Optional<Row> earlier =
              rows.find(nameOf(claim.key())).filter(row -> !row.isFreeFor(claim));
          if (earlier.isEmpty()) {
            rows.put(nameOf(claim.key()), new Row(claim, Optional.empty()));
          }
          return earlier.map(row -> new Earlier(row.claim().digest(), row.response()));
        });
  }

  @Override
  public void complete(Claim claim, Kept response) {
    rows.lock(nameOf(claim.key()));
    if (rows.find(nameOf(claim.key())).filter(row -> row.isOf(claim)).isEmpty()) {
      throw AppointmentRefusal.because(AppointmentReason.IDEMPOTENCY_IN_PROGRESS);
    }
    rows.put(nameOf(claim.key()), new Row(claim, Optional.of(response)));
  }

  @Override
  public void release(Claim claim) {
    rows.find(nameOf(claim.key()))
        .filter(row -> row.isOf(claim) && row.response().isEmpty())
        .ifPresent(row -> rows.remove(nameOf(claim.key())));
  }

  @Override
  public void forget(Instant madeUntil) {
    rows.where(row -> !row.claim().at().isAfter(madeUntil))
        .forEach(row -> rows.remove(nameOf(row.claim().key())));
  }

  private static String nameOf(SubmissionKey key) {
    return key.apiKey() + " " + key.value();
  }
}
