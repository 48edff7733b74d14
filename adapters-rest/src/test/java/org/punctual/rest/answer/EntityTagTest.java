package org.punctual.rest.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

  private static final EntityTag TAG = EntityTag.of("{}".getBytes(UTF_8));

  @Test
  void it_is_a_quoted_digest_of_the_body() {
    assertThat(TAG).hasToString("\"RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o\"");
    assertThat(EntityTag.of("{ }".getBytes(UTF_8))).isNotEqualTo(TAG);
  }

  @Test
  void it_is_weak_when_it_is_a_digest_of_a_state() {
    EntityTag tag = EntityTag.ofState("1 2 3");
    assertThat(tag)
        .hasToString("W/\"" + tag.opaque() + "\"")
        .isNotEqualTo(EntityTag.ofState("1 2 4"));
    assertThat(tag.isAmong("\"a\", " + tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", " * ", "%s", "W/%s", "\"a\", %s", "W/\"a\",W/%s , \"b,c\""})
  void it_is_found_among_the_tags_of_a_client(String header) {
    assertThat(TAG.isAmong(header.formatted(TAG))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\"", "\"a\"", "RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o", "\"*\""})
  void it_is_not_found_among_other_tags(String header) {
    assertThat(TAG.isAmong(header)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", " * ", "%s", "\"a\", %s", "W/\"a\",%s"})
  void a_precondition_may_require_it(String header) {
    assertThat(TAG.isRequiredBy(header.formatted(TAG))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a\"", "W/%s", "W/%s, \"a\"", "\"*\""})
  void a_weak_or_other_tag_does_not_require_it(String header) {
    assertThat(TAG.isRequiredBy(header.formatted(TAG))).isFalse();
  }
}
