package org.punctual.application.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

/** Requests to book. */
public final class Requests {

  private Requests() {}

  /** A check-up at that time, with reminders that many minutes before. */
  public static BookingRequest at(Instant start, Integer... minutesBefore) {
    return request(start, Optional.empty(), List.of(minutesBefore));
  }

  /** A check-up with that external id. */
  public static BookingRequest called(String externalId, Instant start) {
    return request(start, Optional.of(externalId), List.of());
  }

  /** That instant, in the owner's zone. */
  public static RequestedTime timeOf(Instant start) {
    return new RequestedTime(Optional.of(new RequestedStart.At(start)), Optional.empty());
  }

  private static BookingRequest request(
      Instant start, Optional<String> externalId, List<Integer> minutesBefore) {
    return new BookingRequest(
        Optional.of("Check-up"), timeOf(start), Optional.empty(), externalId, minutesBefore);
  }
}
