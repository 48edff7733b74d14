package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.Fault;
import org.punctual.domain.appointment.AppointmentReason;

class TypedRemindersTest {

  private final TypedReminders reminders = new TypedReminders();

  @ParameterizedTest
  @CsvSource({
    "0, 0, MINUTES",
    "10, 10, MINUTES",
    "90, 90, MINUTES",
    "60, 1, HOURS",
    "2880, 2, DAYS",
    "10080, 1, WEEKS"
  })
  void are_shown_in_the_largest_unit_that_fits(int minutes, String number, ReminderUnit unit) {
    reminders.fill(List.of(minutes));

    assertThat(reminders.getRows().get(0).getNumber()).isEqualTo(number);
    assertThat(reminders.getRows().get(0).getUnit()).isEqualTo(unit);
    assertThat(reminders.minutes()).containsExactly(minutes);
  }

  @Test
  void are_wanted_once_however_often_a_preset_is_chosen() {
    reminders.want(60);
    reminders.want(60);
    reminders.want(0);

    assertThat(reminders.minutes()).containsExactly(60, 0);
  }

  @Test
  void are_counted_in_the_chosen_unit() {
    reminders.addRow();
    reminders.getRows().get(0).setNumber(" 2 ");
    reminders.getRows().get(0).setUnit(ReminderUnit.WEEKS);

    assertThat(reminders.minutes()).containsExactly(20_160);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "' 2 ', 2", "0, 0", "-3, 0", "soon, 0"})
  void have_a_count_for_the_word_of_the_unit(String typed, int count) {
    reminders.addRow();
    reminders.getRows().get(0).setNumber(typed);
    reminders.getRows().get(0).setUnit(ReminderUnit.DAYS);

    assertThat(reminders.getRows().get(0).getCount()).isEqualTo(count);
  }

  @Test
  void are_added_as_one_that_is_not_there_yet() {
    reminders.want(60);
    reminders.addRow();
    reminders.addRow();
    assertThat(reminders.minutes()).containsExactly(60, 30, 120);
  }

  @Test
  void are_removed_one_by_one() {
    reminders.fill(List.of(10, 10, 20));

    reminders.remove(reminders.getRows().get(1));

    assertThat(reminders.minutes()).containsExactly(10, 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "1.5", "-1", "99999999999", "999999999"})
  void that_can_not_be_read_are_kept_and_refused_by_the_rules(String number) {
    reminders.want(10);
    reminders.getRows().get(0).setNumber(number);
    reminders.getRows().get(0).setUnit(ReminderUnit.WEEKS);

    assertThat(reminders.minutes()).allMatch(minutes -> minutes < 0);
    assertThat(reminders.getRows().get(0).getNumber()).isEqualTo(number);
  }

  @Test
  void take_their_faults_into_their_rows_and_leave_the_others() {
    reminders.fill(List.of(10, 10));
    Fault title = Fault.at("title", AppointmentReason.TITLE_REQUIRED);
    Fault twice = Fault.at("reminders/1/minutesBefore", AppointmentReason.REMINDER_DUPLICATE);

    List<Fault> others = reminders.show(List.of(title, twice), fault -> fault.reason().code());

    assertThat(others).containsExactly(title);
    assertThat(reminders.getRows())
        .extracting(TypedReminders.Row::getFault)
        .containsExactly("", "reminder-duplicate");
  }

  @Test
  void drop_the_fault_of_a_row_that_is_typed_anew() {
    reminders.fill(List.of(10, 20));
    Fault past = Fault.at("reminders/0/minutesBefore", AppointmentReason.REMINDER_IN_PAST);
    Fault other = Fault.at("reminders/1/minutesBefore", AppointmentReason.REMINDER_IN_PAST);
    reminders.show(List.of(past, other), fault -> "past");

    reminders.getRows().get(0).setNumber("5");
    reminders.getRows().get(1).setNumber("20");

    assertThat(reminders.getRows())
        .extracting(TypedReminders.Row::getFault)
        .containsExactly("", "past");
  }

  @Test
  void drop_corrected_faults() {
    reminders.fill(List.of(10));
    Fault past = Fault.at("reminders/0/minutesBefore", AppointmentReason.REMINDER_IN_PAST);
    reminders.show(List.of(past), fault -> "past");

    reminders.show(List.of(), fault -> "");

    assertThat(reminders.getRows().get(0).getFault()).isEmpty();
  }
}
