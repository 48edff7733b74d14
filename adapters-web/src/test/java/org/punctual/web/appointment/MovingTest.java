package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.appointment.Appointment;

class MovingTest {

  private final AdasPages pages = new AdasPages();
  private final Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z");

  @Test
  void begins_with_the_present_start() {
    Moving dialog = pages.moving();

    dialog.ask(StateToken.of(tea));

    assertThat(dialog.getSubject()).isEqualTo("Tea, Tuesday 1 December 2026, 10:00 – 11:00");
    assertThat(dialog.getStart().getDate()).isEqualTo("2026-12-01");
    assertThat(dialog.getStart().getTime()).isEqualTo("10:00");
    assertThat(pages.feedback.shown()).containsExactly("open: moving");
  }

  @Test
  void does_not_open_for_an_unknown_appointment() {
    pages.moving().ask("nonsense");

    assertThat(pages.feedback.shown()).isEmpty();
  }

  @Test
  void moves_the_appointment_to_the_typed_start() {
    move("2026-12-02", "11:30");

    assertThat(pages.now(tea).slot().start()).hasToString("2026-12-02T10:30:00Z");
    assertThat(pages.feedback.shown())
        .containsExactly(
            "done: Moved: Tea, now Wednesday 2 December 2026, 11:30 – 12:30.", "close: moving");
  }

  @Test
  void to_the_present_start_changes_nothing() {
    move("2026-12-01", "10:00");

    assertThat(pages.now(tea)).isEqualTo(tea);
    assertThat(pages.feedback.shown())
        .containsExactly(
            "done: Tea keeps its time: Tuesday 1 December 2026, 10:00 – 11:00.", "close: moving");
  }

  // On 2027-10-31 at 03:00 clocks in Vienna are set back to 02:00.
  @Test
  void begins_with_the_offset_of_a_repeated_time_and_keeps_it() {
    Appointment night = pages.book("Night", "2027-10-31T01:30:00Z");
    Moving dialog = pages.moving();
    dialog.ask(StateToken.of(night));
    assertThat(dialog.getStart().getTime()).isEqualTo("02:30 CET");

    dialog.move();

    assertThat(pages.now(night)).isEqualTo(night);
  }

  @Test
  void moves_to_the_later_hour_of_a_repeated_time() {
    move("2027-10-31", "02:30 CET");

    assertThat(pages.now(tea).slot().start()).hasToString("2027-10-31T01:30:00Z");
  }

  @Test
  void to_a_taken_hour_offers_free_ones() {
    pages.book("Review", "2026-12-01T13:00:00Z");

    Moving dialog = move("2026-12-01", "13:30");

    assertThat(pages.now(tea)).isEqualTo(tea);
    assertThat(pages.feedback.shown()).containsExactly("refuse: moving:time slot-taken");
    assertThat(dialog.getFree())
        .first()
        .isEqualTo(new FreeStart("2026-12-01", "15:00", "Tuesday 1 December, 15:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 10:00, date start-in-past",
    "2026-11-23, 10:00, time start-in-past",
    "2029-01-01, 10:00, date start-too-far",
    // On 2027-03-28 at 02:00 clocks in Vienna are set forward to 03:00.
    "2027-03-28, 02:30, time nonexistent-local-time",
    "tomorrow, 10:00, date date-invalid",
    "2026-12-02, noon, time time-invalid",
    "2026-12-02, 10:00 CEST, time time-offset",
    "2027-10-31, 02:30 GMT, time repeated-time-offset"
  })
  void shows_the_fault_at_the_field(String date, String time, String fault) {
    Moving dialog = move(date, time);

    assertThat(pages.now(tea)).isEqualTo(tea);
    assertThat(pages.feedback.shown()).containsExactly("refuse: moving:" + fault);
    assertThat(dialog.getStart().getDate()).isEqualTo(date);
    assertThat(dialog.getStart().getTime()).isEqualTo(time);
  }

  @Test
  void to_a_start_on_clocks_of_another_zone_waits_until_it_is_sent_again() {
    Moving dialog = pages.moving();
    dialog.setMark(StateToken.of(tea));
    dialog.getStart().setDate("2026-12-02");
    dialog.getStart().setTime("11:30");
    dialog.getStart().setZone("Asia/Tokyo");

    dialog.move();

    assertThat(pages.now(tea)).isEqualTo(tea);
    assertThat(pages.feedback.shown()).containsExactly("refuse: moving:time zone-changed");
    dialog.move();
    assertThat(pages.now(tea).slot().start()).hasToString("2026-12-02T10:30:00Z");
  }

  @Test
  void leaves_an_appointment_that_changed_and_keeps_the_typed_start() {
    move("2026-12-02", "11:30");
    pages.feedback.shown().clear();

    Moving dialog = move("2026-12-03", "11:30");

    assertThat(pages.now(tea).slot().start()).hasToString("2026-12-02T10:30:00Z");
    assertThat(pages.feedback.shown())
        .containsExactly(
            "warn: “Tea” has changed since it was shown, so nothing was done. This is its"
                + " current state.");
    assertThat(dialog.getStart().getDate()).isEqualTo("2026-12-03");
    dialog.move();
    assertThat(pages.now(tea).slot().start()).hasToString("2026-12-03T10:30:00Z");
  }

  private Moving move(String date, String time) {
    Moving dialog = pages.moving();
    dialog.setMark(StateToken.of(tea));
    dialog.getStart().setDate(date);
    dialog.getStart().setTime(time);
    dialog.move();
    return dialog;
  }
}
