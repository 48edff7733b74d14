package org.punctual.rest.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;
import org.punctual.domain.appointment.DuplicateExternalId;
import org.punctual.domain.appointment.SeveralConflicts;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.TimeSlot;

/** Turns refusals by the rules of the calendar into problems. */
final class Refusals {

  private Refusals() {}

  static Problem problemOf(Refusal refusal) {
    return withFigures(plain(refusal.faults()), refusal);
  }

  /** Adds the details of conflicts that a client needs. */
  private static Problem withFigures(Problem problem, Refusal refusal) {
    if (refusal instanceof SeveralConflicts several) {
      Problem all = problem;
      for (Refusal conflict : several.conflicts()) {
        all = withFigures(all, conflict);
      }
      return all;
    }
    if (refusal instanceof SlotTaken taken) {
      return problem
          .with("conflict", json(taken.conflict()))
          .with("nextFree", json(taken.nextFree()).build());
    }
    if (refusal instanceof DuplicateExternalId duplicate) {
      return problem.with(
          "appointmentId", Json.PROVIDER.createValue(duplicate.holder().toString()));
    }
    return problem;
  }

  /** A fault that concerns no part of the request gets no pointer. */
  private static Problem plain(List<Fault> faults) {
    Fault first = faults.get(0);
    return faults.size() == 1 && first.member().isEmpty()
        ? Problem.of(first.reason(), first.figures().toArray())
        : Problem.of(
            faults.stream().limit(Complaints.MOST_LISTED).map(Complaint::about).toList(),
            faults.size());
  }

  /** The hour of the other appointment. Nothing else of that appointment is shown. */
  private static JsonObject json(TimeSlot slot) {
    return Json.PROVIDER
        .createObjectBuilder()
        .add("start", json(slot.start()))
        .add("end", json(slot.end()))
        .build();
  }

  private static JsonArrayBuilder json(List<Instant> starts) {
    return Json.PROVIDER.createArrayBuilder(starts.stream().map(Refusals::json).toList());
  }

  private static JsonString json(Instant instant) {
    return Json.PROVIDER.createValue(instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
