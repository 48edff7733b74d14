package org.punctual.web.appointment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.Fault;

/** The reminders wanted, in rows of a number and a unit, as someone types them. */
public class TypedReminders implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No number of minutes; the rules refuse it wherever it stands. */
  private static final int UNREADABLE = -1;

  private static final int USUAL_MINUTES = 30;

  /** More rows than an appointment may have reminders. */
  private static final int MOST_ROWS = 100;

  private static final Pattern MEMBER = Pattern.compile("reminders/([0-9]+)/.*");

  private final ArrayList<Row> rows = new ArrayList<>();

  /** One row. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private String number;
    private ReminderUnit unit;
    private String fault = "";

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

    /** The number as typed. */
    public String getNumber() {
      return number;
    }

    /** Keeps the number as typed; a fault of another number is dropped. */
    public void setNumber(@Nullable String typed) {
      String now = typed == null ? "" : typed;
      fault = now.equals(number) ? fault : "";
      number = now;
    }

    /** The unit chosen. */
    public ReminderUnit getUnit() {
      return unit;
    }

    /** Keeps the unit chosen; a fault of another unit is dropped. */
    public void setUnit(ReminderUnit chosen) {
      fault = chosen == unit ? fault : "";
      unit = chosen;
    }

    /** What is wrong with the row; empty when nothing is. */
    public String getFault() {
      return fault;
    }
  }

  /** Starts with those that are wanted already. */
  public void fill(List<Integer> minutesBefore) {
    rows.clear();
    minutesBefore.forEach(minutes -> rows.add(new Row(minutes)));
  }

  /**
   * Starts with rows as they were typed.
   *
   * @param typed number and unit of each row, {@code 10 MINUTES}; what is none is left out
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

  /** Adds a row to be filled. */
  public void addRow() {
    rows.add(new Row(USUAL_MINUTES));
  }

  /** Adds a row for a reminder that many minutes before the start, if there is none. */
  public void want(int minutes) {
    if (!minutes().contains(minutes)) {
      rows.add(new Row(minutes));
    }
  }

  /** Takes out a row. */
  public void remove(Row row) {
    rows.removeIf(other -> other == row);
  }

  /** The minutes before the start, row by row; what can't be read is no number the rules allow. */
  public List<Integer> minutes() {
    return rows.stream().map(Row::minutes).toList();
  }

  /**
   * Puts what is wrong beside the rows.
   *
   * @param faults all faults of what was typed
   * @param text says what a fault is
   * @return those that concern no row
   */
  public List<Fault> show(List<Fault> faults, Function<Fault, String> text) {
    rows.forEach(row -> row.fault = "");
    List<Fault> others = new ArrayList<>();
    for (Fault fault : faults) {
      Matcher row = MEMBER.matcher(fault.member());
      if (row.matches()) {
        rows.get(Integer.parseInt(row.group(1))).fault = text.apply(fault);
      } else {
        others.add(fault);
      }
    }
    return others;
  }

  /** The units that can be chosen. */
  public List<ReminderUnit> getUnits() {
    return List.of(ReminderUnit.values());
  }

  /** The rows, in the order they were added. */
  public List<Row> getRows() {
    return rows;
  }
}
