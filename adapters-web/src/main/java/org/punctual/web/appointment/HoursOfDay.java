package org.punctual.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.appointment.DayHours.Entry;
import org.punctual.web.appointment.DayHours.Part;
import org.punctual.web.appointment.DayHours.Span;
import org.punctual.web.frame.Times;

/** Collects the taken and the free hours of one day, and sorts them into the parts of the day. */
final class HoursOfDay {

  private final LocalDate day;
  private final Times times;
  private final List<Entry> entries = new ArrayList<>();

  HoursOfDay(LocalDate day, Times times) {
    this.day = day;
    this.times = times;
  }

  /** Adds the hour of an appointment. */
  void add(Appointment taken) {
    boolean isPending = taken.status() == Status.PENDING;
    entries.add(entry(taken.slot(), taken.details().title(), isPending));
  }

  /** Adds a free hour. */
  void add(Instant freeStart) {
    entries.add(entry(TimeSlot.hourFrom(freeStart), "", false));
  }

  /**
   * The hours in the order of the day. A part outside the usual hours is open at first when it
   * contains the chosen time, or when no other hour is free.
   */
  DayHours shown(Optional<LocalTime> chosen) {
    entries.sort(Comparator.comparing(Entry::start));
    boolean isUsualFree = of(Span.USUAL).stream().anyMatch(Entry::isFree);
    List<Part> parts =
        Arrays.stream(Span.values())
            .filter(span -> !of(span).isEmpty())
            .map(span -> new Part(span, of(span), isOpen(span, chosen, isUsualFree)))
            .toList();
    return new DayHours(day, times.day(day), parts);
  }

  private boolean isOpen(Span span, Optional<LocalTime> chosen, boolean isUsualFree) {
    boolean holdsChosen = chosen.filter(time -> Span.of(day, day, time) == span).isPresent();
    boolean helps = !isUsualFree && of(span).stream().anyMatch(Entry::isFree);
    return span == Span.USUAL || holdsChosen || helps;
  }

  private List<Entry> of(Span span) {
    return entries.stream().filter(entry -> spanOf(entry) == span).toList();
  }

  private Span spanOf(Entry entry) {
    var start = entry.start().atZone(times.zone());
    return Span.of(day, start.toLocalDate(), start.toLocalTime());
  }

  private Entry entry(TimeSlot slot, String title, boolean isPending) {
    FreeStart offer =
        new FreeStart(
            times.dateOf(slot.start()).toString(), times.time(slot.start()), times.hours(slot));
    return new Entry(slot.start(), offer, title, isPending);
  }
}
