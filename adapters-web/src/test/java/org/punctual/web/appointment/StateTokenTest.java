package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.AppointmentId;

class StateTokenTest {

  private static final String ID = "01930000-0000-7000-8000-00000000000a";

  private final SeenState shown = new SeenState(new AppointmentId(UUID.fromString(ID)), 3);

  @Test
  void names_the_id_and_the_sequence() {
    assertThat(StateToken.read(ID + ".3")).contains(shown);
  }

  @Test
  void is_read_in_a_list_without_invalid_marks() {
    assertThat(StateToken.readAll(ID + ".3 nonsense " + ID + ".4"))
        .containsExactly(shown, new SeenState(shown.id(), 4));
  }

  @Test
  void names_each_state_once_and_none_when_a_request_has_too_many_marks() {
    String[] marks = new String[StateToken.MOST];
    Arrays.fill(marks, ID + ".3");
    assertThat(StateToken.readAll(marks)).containsExactly(shown);

    String[] oneMore = Arrays.copyOf(marks, StateToken.MOST + 1);
    assertThat(StateToken.readAll(oneMore)).isEmpty();
    assertThat(StateToken.readAll(String.join(" ", oneMore))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", ".", "3", ID, ID + ".", ID + ".-1", ID + ".9999999999", "1-1-1-1-1.0", " "})
  void names_no_state_when_it_is_invalid(String mark) {
    assertThat(StateToken.read(mark)).isEmpty();
  }

  @Test
  void reads_an_id_of_an_address() {
    assertThat(StateToken.readId(ID)).contains(shown.id());
    assertThat(StateToken.readId(ID.toUpperCase(Locale.ROOT))).contains(shown.id());
    assertThat(StateToken.readId("1-1-1-1-1")).isEmpty();
    assertThat(StateToken.readId(null)).isEmpty();
  }
}
