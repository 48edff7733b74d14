package org.punctual.rest.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.punctual.rest.problem.Problems.assertComplains;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

class ContentTest {

  @Test
  void an_object_is_read() {
    Complaints complaints = new Complaints();
    assertThat(
            new Content("{\"a\":\"ä\"}".getBytes(UTF_8)).object(complaints).orElseThrow().text("a"))
        .contains("ä");
    complaints.refuseIfAny();
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    assertComplains(() -> objectOf("{\"a\":\"ä\"}".getBytes(ISO_8859_1)), " malformed-body");
    assertComplains(() -> objectOf("{}".getBytes(UTF_16)), " malformed-body");
    assertComplains(
        () -> objectOf(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}), " malformed-body");
  }

  @Test
  void a_byte_order_mark_is_named() {
    byte[] marked = "\uFEFF{}".getBytes(UTF_8);
    Problem problem =
        catchThrowableOfType(ProblemException.class, () -> objectOf(marked)).problem();
    assertThat(problem.reason()).isEqualTo(ApiReason.MALFORMED_BODY);
    assertThat(problem.detail()).contains("byte order mark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "null", "5", "\"{}\"", "true"})
  void only_an_object_is_accepted(String text) {
    assertComplains(() -> objectOf(text.getBytes(UTF_8)), " malformed-body");
  }

  private static void objectOf(byte[] bytes) {
    Complaints complaints = new Complaints();
    assertThat(new Content(bytes).object(complaints)).isEmpty();
    complaints.refuseIfAny();
  }
}
