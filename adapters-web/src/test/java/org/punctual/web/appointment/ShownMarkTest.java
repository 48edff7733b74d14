package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.appointment.DecidingAppointments.Shown;
import org.punctual.domain.appointment.AppointmentId;

class ShownMarkTest {

  private static final String ID = "01930000-0000-7000-8000-00000000000a";

  private final Shown shown = new Shown(new AppointmentId(UUID.fromString(ID)), 3);

  @Test
  void tells_the_id_and_the_sequence() {
    assertThat(ShownMark.read(ID + ".3")).contains(shown);
  }

  @Test
  void tells_all_of_several_and_passes_over_what_is_none() {
    assertThat(ShownMark.readAll(ID + ".3 nonsense " + ID + ".4"))
        .containsExactly(shown, new Shown(shown.id(), 4));
  }

  @Test
  void names_each_state_once_and_none_when_a_request_holds_too_many_marks() {
    String[] marks = new String[ShownMark.MOST];
    Arrays.fill(marks, ID + ".3");
    assertThat(ShownMark.readAll(marks)).containsExactly(shown);

    String[] oneMore = Arrays.copyOf(marks, ShownMark.MOST + 1);
    assertThat(ShownMark.readAll(oneMore)).isEmpty();
    assertThat(ShownMark.readAll(String.join(" ", oneMore))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", ".", "3", ID, ID + ".", ID + ".-1", ID + ".9999999999", "1-1-1-1-1.0", " "})
  void tells_nothing_when_it_is_none(String mark) {
    assertThat(ShownMark.read(mark)).isEmpty();
  }

  @Test
  void reads_an_id_of_an_address() {
    assertThat(ShownMark.readId(ID)).contains(shown.id());
    assertThat(ShownMark.readId(ID.toUpperCase(Locale.ROOT))).contains(shown.id());
    assertThat(ShownMark.readId("1-1-1-1-1")).isEmpty();
    assertThat(ShownMark.readId(null)).isEmpty();
  }
}
