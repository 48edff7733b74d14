package org.punctual.rest.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

  private static final EntityTag PRESENT = EntityTag.of("{}".getBytes(UTF_8));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -       | -       | true  | false
          *       | -       | true  | false
          present | -       | true  | false
          "stale" | -       | false | false
          ''      | -       | false | false
          -       | *       | true  | true
          -       | present | true  | true
          -       | "stale" | true  | false
          present | *       | true  | true
          "stale" | present | false | true
          """)
  void expect_and_exclude_states(
      String ifMatch, String ifNoneMatch, boolean isExpected, boolean isExcluded) {
    Preconditions conditions = new Preconditions(header(ifMatch), header(ifNoneMatch));

    assertThat(conditions.isExpected(PRESENT)).isEqualTo(isExpected);
    assertThat(conditions.isExcluded(PRESENT)).isEqualTo(isExcluded);
  }

  private static Optional<String> header(String written) {
    return Optional.ofNullable(written).map(tags -> tags.replace("present", PRESENT.toString()));
  }
}
