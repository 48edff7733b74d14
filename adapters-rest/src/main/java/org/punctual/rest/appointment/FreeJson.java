package org.punctual.rest.appointment;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.punctual.domain.Day;
import org.punctual.domain.appointment.TimeSlot;

/**
 * The free ranges of a day.
 *
 * @param timeZone the zone on whose clocks the day begins and ends
 * @param free the earliest range first
 */
@JsonbPropertyOrder({"date", "timeZone", "free"})
public record FreeJson(LocalDate date, String timeZone, List<RangeJson> free) {

  /**
   * A free range, in whole seconds.
   *
   * @param end exclusive
   */
  @JsonbPropertyOrder({"start", "end"})
  public record RangeJson(Instant start, Instant end) {}

  static FreeJson from(Day day, List<TimeSlot> free) {
    return new FreeJson(
        day.date(),
        day.zone().getId(),
        free.stream().map(range -> new RangeJson(range.start(), range.end())).toList());
  }
}
