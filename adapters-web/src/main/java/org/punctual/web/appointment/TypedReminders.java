package org.punctual.web.appointment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.Fault;
import org.punctual.domain.appointment.AppointmentReason;

/** The wanted reminders as an owner types them, in rows of a number and a unit. */
public class TypedReminders implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Not a valid number of minutes; the rules refuse it in every row. */
  private static final int UNREADABLE = -1;

  /** From half an hour to two weeks. */
  private static final List<Integer> USUAL = List.of(30, 60, 120, 1_440, 2_880, 10_080, 20_160);

  /** The most rows, more than the reminders that an appointment may have. */
  private static final int MOST_ROWS = 100;

  private static final Pattern MEMBER = Pattern.compile("reminders/([0-9]+)/.*");

  private final ArrayList<Row> rows = new ArrayList<>();
  private final ArrayList<Row> dropped = new ArrayList<>();

  /** One row. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private String number;
    private ReminderUnit unit;
    private String fault = "";
    private boolean proposed;

    Row(String number, ReminderUnit unit) {
      this.number = number;
      this.unit = unit;
    }

    Row(int minutes) {
      this.unit = ReminderUnit.largestOf(minutes);
      this.number = Integer.toString(minutes / unit.minutes());
    }

    int minutes() {
      try {
        return Math.multiplyExact(Integer.parseInt(number.strip()), unit.minutes());
      } catch (ArithmeticException | NumberFormatException unreadable) {
        return UNREADABLE;
      }
    }

    /** The number before the word of the unit; 0 when the number is unreadable. */
    public int getCount() {
      return Math.max(0, minutes() / unit.minutes());
    }

    /** The number as typed. */
    public String getNumber() {
      return number;
    }

    /** Keeps the number as typed. The fault of a different number is dropped. */
    public void setNumber(@Nullable String typed) {
      String now = typed == null ? "" : typed;
      fault = now.equals(number) ? fault : "";
      proposed = proposed && now.equals(number);
      number = now;
    }

    /** The chosen unit. */
    public ReminderUnit getUnit() {
      return unit;
    }

    /** Keeps the chosen unit. The fault of a different unit is dropped. */
    public void setUnit(ReminderUnit chosen) {
      fault = chosen == unit ? fault : "";
      proposed = proposed && chosen == unit;
      unit = chosen;
    }

    /** The fault of the row; empty without a fault. */
    public String getFault() {
      return fault;
    }
  }

  /** Starts with the reminders that are already wanted. */
  public void fill(List<Integer> minutesBefore) {
    rows.clear();
    minutesBefore.forEach(minutes -> rows.add(new Row(minutes)));
  }

  /** Starts with the reminders that the owner usually wants. */
  public void propose(List<Integer> minutesBefore) {
    fill(minutesBefore);
    rows.forEach(row -> row.proposed = true);
  }

  /**
   * Drops proposed rows whose reminders would be due in the past, if nothing else is wrong. The
   * owner did not ask for them with this start.
   *
   * @param faults all faults of the form
   * @return whether rows were dropped, so that the rest can be booked
   */
  boolean dropPassed(List<Fault> faults) {
    List<Row> passed =
        faults.stream()
            .filter(fault -> fault.reason() == AppointmentReason.REMINDER_IN_PAST)
            .flatMap(fault -> rowOf(fault).stream())
            .filter(row -> row.proposed)
            .toList();
    if (passed.size() < faults.size()) {
      return false;
    }
    dropped.addAll(passed);
    return rows.removeAll(passed);
  }

  /** Puts dropped rows back, the earliest due first, because nothing was booked after all. */
  void undoDrop() {
    rows.addAll(0, dropped);
    dropped.clear();
  }

  /**
   * Starts with rows as they were typed.
   *
   * @param typed number and unit of each row, {@code 10 MINUTES}; invalid rows are left out
   */
  void restore(List<String> typed) {
    rows.clear();
    for (String row : typed.subList(0, Math.min(typed.size(), MOST_ROWS))) {
      int blank = row.lastIndexOf(' ');
      Stream.of(ReminderUnit.values())
          .filter(unit -> blank >= 0 && unit.name().equals(row.substring(blank + 1)))
          .forEach(unit -> rows.add(new Row(row.substring(0, blank), unit)));
    }
  }

  /** Adds a row for the first usual reminder that has no row yet. */
  public void addRow() {
    List<Integer> present = minutes();
    rows.add(
        new Row(
            USUAL.stream()
                .filter(minutes -> !present.contains(minutes))
                .findFirst()
                .orElse(USUAL.get(0))));
  }

  /** Adds a row for a reminder that many minutes before the start, unless there is such a row. */
  public void want(int minutes) {
    if (!minutes().contains(minutes)) {
      rows.add(new Row(minutes));
    }
  }

  /** Removes a row. */
  public void remove(Row row) {
    rows.removeIf(other -> other == row);
  }

  /**
   * The minutes before the start, row by row. An unreadable row gets a number that the rules
   * refuse.
   */
  public List<Integer> minutes() {
    return rows.stream().map(Row::minutes).toList();
  }

  /**
   * Shows the faults of reminders in their rows.
   *
   * @param faults all faults of the form
   * @param text the text of a fault
   * @return the faults that concern no row
   */
  public List<Fault> show(List<Fault> faults, Function<Fault, String> text) {
    rows.forEach(row -> row.fault = "");
    List<Fault> others = new ArrayList<>();
    for (Fault fault : faults) {
      rowOf(fault).ifPresentOrElse(row -> row.fault = text.apply(fault), () -> others.add(fault));
    }
    return others;
  }

  private Optional<Row> rowOf(Fault fault) {
    Matcher member = MEMBER.matcher(fault.member());
    return member.matches()
        ? Optional.of(rows.get(Integer.parseInt(member.group(1))))
        : Optional.empty();
  }

  /** All units to choose from. */
  public List<ReminderUnit> getUnits() {
    return List.of(ReminderUnit.values());
  }

  /** The rows, in the order in which they were added. */
  public List<Row> getRows() {
    return rows;
  }
}
