package org.punctual.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.apikey.ApiKeyReason.KEY_MALFORMED;

import java.util.Random;
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
