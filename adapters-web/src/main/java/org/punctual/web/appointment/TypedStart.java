package org.punctual.web.appointment;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.Fault;
import org.punctual.domain.Reason;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.appointment.RequestedTime;

/**
 * Date and time as an owner types them, in every language: {@code 2026-12-01} and {@code 10:00}.
 * Unreadable text stays as it was typed.
 */
public class TypedStart implements Serializable {

  private static final long serialVersionUID = 1L;

  private String date = "";
  private String time = "";
  private String zone = "";

  /** Why a date or a time can't be read. */
  public enum Unreadable implements Reason {
    DATE_REQUIRED,
    TIME_REQUIRED,
    TIME_INVALID,
    ZONE_CHANGED
  }

  /** Puts a start into the fields of date and time. */
  public void fill(ZonedDateTime start) {
    date = start.toLocalDate().toString();
    time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(start);
    zone = start.getZone().getId();
  }

  /** The date; empty when it can't be read. */
  public Optional<LocalDate> readDate() {
    return WrittenDate.typed(date).date();
  }

  /** The time of day; empty when it can't be read. */
  public Optional<LocalTime> readTime() {
    return TypedTime.read(time);
  }

  /** Says whether the start was typed on the clocks of a zone, as far as the zone is known. */
  boolean isIn(ZoneId other) {
    return zone.isEmpty() || zone.equals(other.getId());
  }

  /** The requested time, without a start when date or time can't be read. */
  public RequestedTime asked(ZoneId zone) {
    return readDate()
        .flatMap(day -> readTime().map(day::atTime))
        .map(local -> RequestedTime.onClocks(local, zone))
        .orElseGet(() -> new RequestedTime(Optional.empty(), Optional.of(zone.getId())));
  }

  /** The faults of an unreadable date or time, each at its field. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    dateDefect().map(defect -> Fault.at("date", defect)).ifPresent(faults::add);
    if (readTime().isEmpty()) {
      faults.add(
          Fault.at("time", time.isBlank() ? Unreadable.TIME_REQUIRED : Unreadable.TIME_INVALID));
    }
    return faults;
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
