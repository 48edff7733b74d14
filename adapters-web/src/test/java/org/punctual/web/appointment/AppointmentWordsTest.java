package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.web.frame.Texts;

class AppointmentWordsTest {

  private final AppointmentWords words = new AdasPages().words;
  private final Texts texts = new Texts();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,     At the start
          1,     1 minute before
          90,    1 hour 30 minutes before
          31918, 22 days 3 hours 58 minutes before
          1500,  1 day 1 hour before
          60,    1 hour before
          120,   2 hours before
          1440,  1 day before
          20160, 2 weeks before
          """)
  void say_how_long_before_the_start(int minutes, String said) {
    assertThat(words.before(minutes)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, Yesterday",
    "2026-11-23, Today",
    "2026-11-24, Tomorrow",
    "2026-11-25, Wednesday"
  })
  void call_days_as_people_do(LocalDate day, String name) {
    assertThat(words.dayName(day, LocalDate.of(2026, 11, 23))).isEqualTo(name);
  }

  @Test
  void name_the_origin_of_an_appointment() {
    assertThat(words.origin(Optional.empty())).isEqualTo("Booked by you");
    assertThat(words.origin(Optional.of("It’s {0}"))).isEqualTo("Submitted by It’s {0}");
  }

  /** Refusals that only partners can meet have texts only in the API. */
  @ParameterizedTest
  @EnumSource(
      value = AppointmentReason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "EXTERNAL_ID_INVALID",
        "DUPLICATE_EXTERNAL_ID",
        "SUBMITTED_ELSEWHERE",
        "TOO_MANY_PENDING",
        "UNKNOWN_TIME_ZONE",
        "IDEMPOTENCY_MISMATCH",
        "IDEMPOTENCY_IN_PROGRESS"
      })
  void explain_every_refusal_that_an_owner_can_meet(AppointmentReason reason) {
    assertThat(explained("refusal." + reason.code(), "decision." + reason.code())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TypedStart.Unreadable.class)
  void explain_unreadable_input(TypedStart.Unreadable reason) {
    assertThat(explained("refusal." + reason.code())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void name_every_channel(Channel channel) {
    assertThat(explained("channel." + channel.code())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DeliveryState.class)
  void name_every_state_of_a_delivery(DeliveryState state) {
    assertThat(explained("delivery." + state.code())).isTrue();
  }

  private boolean explained(String... keys) {
    return Stream.of(keys).anyMatch(key -> texts.find(Locale.ENGLISH, key, 1, "x").isPresent());
  }
}
