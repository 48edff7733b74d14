package org.punctual.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.apikey.ApiKeyReason.KEY_MALFORMED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {

  private static final String EXAMPLE = "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe";
  private static final int LAST = 55;

  @Nested
  class The_example_of_the_rules {

    @Test
    void is_valid() {
      assertThat(ApiKeySecret.of(EXAMPLE)).isEqualTo(new ApiKeySecret(EXAMPLE));
    }

    @Test
    void is_looked_up_by_its_8_public_characters() {
      assertThat(ApiKeySecret.of(EXAMPLE).publicPart()).isEqualTo("8aspm4G7");
    }

    @Test
    void shows_no_more_than_them() {
      assertThat(ApiKeySecret.of(EXAMPLE)).hasToString("punctual_8aspm4G7_(secret)");
    }
  }

  @Nested
  class A_secret_is_refused {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "punctual",
          "punctual__",
          " " + EXAMPLE,
          EXAMPLE + "\n",
          EXAMPLE + "0",
          "Punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe",
          "punctual_8aspm4G7VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe",
          "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK11"
        })
    void of_another_shape(String sent) {
      assertRefused(KEY_MALFORMED, () -> ApiKeySecret.of(sent));
    }

    @Test
    void when_two_neighbours_are_swapped() {
      assertRefused(
          KEY_MALFORMED,
          () -> ApiKeySecret.of("punctual_8aspm4G7_mVSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe"));
    }
  }

  @Nested
  class The_expression_for_secret_scanners {

    private final Pattern expression = Pattern.compile(documented());

    @Test
    void finds_a_key_in_code_in_a_log_line_and_in_a_header() {
      for (String text :
          List.of(
              "key=\"%s\"", "2026-11-23 key %s.", "Authorization: Bearer %s\n", "a,%s,b", "%s")) {
        assertThat(expression.matcher(text.formatted(EXAMPLE)).results().map(MatchResult::group))
            .containsExactly(EXAMPLE);
      }
    }

    @Test
    void finds_every_generated_key() {
      new Random(7)
          .ints(1_000)
          .mapToObj(seed -> ApiKeySecret.generated(new Random(seed)::nextInt).value())
          .forEach(key -> assertThat(key).matches(expression));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBG",
          EXAMPLE + "0",
          EXAMPLE + "_",
          "x" + EXAMPLE,
          "punctual_8aspm4G_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe",
          "punctual_8aspm4G77_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe",
          "punctual_8aspm4G7_(secret)"
        })
    void finds_nothing_of_another_length(String text) {
      assertThat(expression.matcher(text).find()).isFalse();
    }

    private static String documented() {
      try {
        String security = Files.readString(Path.of("..", "docs", "security.md"));
        return security.split("```regex\n", 2)[1].split("\n```", 2)[0];
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Property
  void any_one_changed_character_is_refused(
      @ForAll @IntRange(max = LAST) int position,
      @ForAll @AlphaChars @NumericChars @Chars('_') char changed) {
    if (EXAMPLE.charAt(position) != changed) {
      String typo = EXAMPLE.substring(0, position) + changed + EXAMPLE.substring(position + 1);

      assertRefused(KEY_MALFORMED, () -> ApiKeySecret.of(typo));
    }
  }

  @Property
  void every_generated_one_can_be_read(@ForAll long seed) {
    ApiKeySecret generated = ApiKeySecret.generated(new Random(seed)::nextInt);

    assertThat(ApiKeySecret.of(generated.value())).isEqualTo(generated);
  }

  @Property(tries = 62)
  void the_checksum_is_padded_to_6_characters(@ForAll @IntRange(max = 61) int same) {
    ApiKeySecret generated = ApiKeySecret.generated(bound -> same);

    assertThat(generated.value()).hasSize(EXAMPLE.length());
    assertThat(ApiKeySecret.of(generated.value())).isEqualTo(generated);
  }
}
