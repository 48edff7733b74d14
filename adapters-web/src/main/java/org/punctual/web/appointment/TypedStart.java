package org.punctual.web.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.Fault;
import org.punctual.domain.Reason;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.web.frame.ZoneClocks;

/**
 * Date and time as an owner types them, in every language: {@code 2026-12-01} and {@code 10:00}.
 * Unreadable text stays as it was typed.
 */
public class TypedStart implements Serializable {

  private static final long serialVersionUID = 1L;

  private String date = "";
  private String time = "";
  private String zone = "";

  /**
   * Why a date or a time can't be read. {@code TIME_OFFSET} has the time without an offset as its
   * figure, {@code REPEATED_TIME_OFFSET} the time with each of its two offsets.
   */
  public enum Unreadable implements Reason {
    DATE_REQUIRED,
    TIME_REQUIRED,
    TIME_INVALID,
    TIME_OFFSET,
    REPEATED_TIME_OFFSET,
    ZONE_CHANGED
  }

  /** Puts a start into the fields of date and time, as clocks show it. */
  public void fill(Instant start, ZoneClocks clocks) {
    date = LocalDate.ofInstant(start, clocks.zone()).toString();
    time = clocks.time(start);
    zone = clocks.zone().getId();
  }

  /** The date; empty when it can't be read. */
  public Optional<LocalDate> readDate() {
    return WrittenDate.typed(date).date();
  }

  /** The time of day; empty when it can't be read. */
  public Optional<LocalTime> readTime() {
    return TypedTime.read(time).map(TypedTime::time);
  }

  /** Says whether the start was typed on the clocks of a zone, as far as the zone is known. */
  boolean isIn(ZoneId other) {
    return zone.isEmpty() || zone.equals(other.getId());
  }

  /**
   * The requested time, without a start when date or time can't be read, or when the typed offset
   * is not an offset of this time. A time that clocks show twice is the earlier one, unless its
   * offset is typed.
   */
  public RequestedTime asked(ZoneClocks clocks) {
    return local()
        .flatMap(local -> asked(local, clocks))
        .orElseGet(() -> new RequestedTime(Optional.empty(), Optional.of(clocks.zone().getId())));
  }

  private Optional<RequestedTime> asked(LocalDateTime local, ZoneClocks clocks) {
    return needsNoOffset(local, clocks)
        ? Optional.of(RequestedTime.onClocks(local, clocks.zone()))
        : clocks
            .reading(local, offset())
            .map(reading -> RequestedTime.at(reading.toInstant(), clocks.zone()));
  }

  /** The faults of an unreadable date or time, each at its field. */
  public List<Fault> faults(ZoneClocks clocks) {
    List<Fault> faults = new ArrayList<>();
    dateDefect().map(defect -> Fault.at("date", defect)).ifPresent(faults::add);
    if (readTime().isEmpty()) {
      faults.add(
          Fault.at("time", time.isBlank() ? Unreadable.TIME_REQUIRED : Unreadable.TIME_INVALID));
    }
    local().flatMap(local -> offsetFault(local, clocks)).ifPresent(faults::add);
    return faults;
  }

  private Optional<Fault> offsetFault(LocalDateTime local, ZoneClocks clocks) {
    if (needsNoOffset(local, clocks) || clocks.reading(local, offset()).isPresent()) {
      return Optional.empty();
    }
    List<String> typable =
        clocks.readings(local).stream().map(one -> clocks.time(one.toInstant())).toList();
    Unreadable reason =
        typable.size() > 1 ? Unreadable.REPEATED_TIME_OFFSET : Unreadable.TIME_OFFSET;
    return Optional.of(new Fault("time", reason, List.copyOf(typable)));
  }

  private Optional<LocalDateTime> local() {
    return readDate().flatMap(day -> readTime().map(day::atTime));
  }

  private String offset() {
    return TypedTime.read(time).map(TypedTime::offset).orElse("");
  }

  /** A time that clocks skip is refused for that reason, whatever its offset. */
  private boolean needsNoOffset(LocalDateTime local, ZoneClocks clocks) {
    return offset().isEmpty() || clocks.readings(local).isEmpty();
  }

  private Optional<? extends Reason> dateDefect() {
    return date.isBlank()
        ? Optional.of(Unreadable.DATE_REQUIRED)
        : WrittenDate.typed(date).defect();
  }

  /** The date as typed. */
  public String getDate() {
    return date;
  }

  /** Keeps the date as typed. */
  public void setDate(@Nullable String typed) {
    date = typed == null ? "" : typed;
  }

  /** The time as typed. */
  public String getTime() {
    return time;
  }

  /** Keeps the time as typed. */
  public void setTime(@Nullable String typed) {
    time = typed == null ? "" : typed;
  }

  /** The id of the zone on whose clocks the start is typed; empty while the zone is not known. */
  public String getZone() {
    return zone;
  }

  /** Keeps the id of the zone on whose clocks the start is typed. */
  public void setZone(@Nullable String id) {
    zone = id == null ? "" : id;
  }
}
