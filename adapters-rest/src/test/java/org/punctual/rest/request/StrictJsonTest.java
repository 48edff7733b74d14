package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.Complaint;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " \r\n\t{ } \n",
        "[]",
        "null",
        "0",
        "\"\\u00e4\"",
        "{\"a\":{\"a\":[{\"a\":1}]},\"A\":2}",
        "{\"n\":-1.5e+10}"
      })
  void json_is_read(String text) {
    JsonValue expected = Json.createReader(new StringReader(text)).readValue();
    assertThat(StrictJson.read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "[1,]",
        "[1",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{/* no */}",
        "{} // no",
        "\uFEFF{}",
        "]"
      })
  void a_text_that_is_not_json_is_refused_as_a_whole(String text) {
    assertThat(refusalOf(text).place()).isEmpty();
  }

  @Test
  @Timeout(5)
  void a_long_name_is_not_written_out_for_each_of_its_elements() {
    String name = "n".repeat(30_000);
    String elements = "1,".repeat(17_000) + "1";
    assertThat(StrictJson.read("{\"" + name + "\":[[[[" + elements + "]]]]}")).isNotNull();
    assertThat(allocatedBy(() -> StrictJson.read("{\"" + name + "\":[" + elements + "]}")))
        .isLessThan(50_000_000L);
  }

  /**
   * The bytes that this thread allocates for some work. A pointer for each element would take 1 GB.
   */
  private static long allocatedBy(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{} {}", "{}x", "[]]", "{},", "1 2", "null null", "\"a\"\"b\"", "{}\u0000"})
  void text_after_the_end_is_refused(String text) {
    assertThat(refusalOf(text)).isEqualTo(Complaint.aboutBody("", "trailing-text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"a\":1} | /a",
        "{\"a\":1,\"\\u0061\":2} | /a",
        "{\"list\":[{},{\"x\":{\"y\":1,\"y\":1}}]} | /list/1/x/y",
        "{\"a/b~c\":1,\"a/b~c\":1} | /a~1b~0c"
      })
  void a_member_given_twice_is_refused_where_it_is(String text, String place) {
    assertThat(refusalOf(text)).isEqualTo(Complaint.aboutBody(place, "repeated-member"));
  }

  @Test
  void only_the_first_fault_is_reported() {
    assertThat(refusalOf("{\"a\":1,\"a\":1,"))
        .isEqualTo(Complaint.aboutBody("/a", "repeated-member"));
  }

  @Test
  void thirty_two_levels_are_read_and_one_more_is_refused() {
    assertThat(StrictJson.read("[".repeat(32) + "]".repeat(32))).isNotNull();
    assertThat(refusalOf("[".repeat(33) + "]".repeat(33)))
        .isEqualTo(Complaint.aboutBody("/0".repeat(32), "too-deep", 32));
  }

  @Test
  void very_deep_nesting_does_no_harm() {
    assertThat(refusalOf("{\"a\":".repeat(10_000)).detail()).contains("32 levels");
  }

  @Test
  void the_line_of_a_syntax_error_is_named() {
    assertThat(refusalOf("{\n  \"a\" 1}").detail()).contains("line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "{\"a\"",
        "{\"a\":",
        "{\"a\": 1",
        "{\"a\": 1,",
        "[1,\n",
        "{\n  \"a\":",
        "{\r\n  \"a\": [1,\r\n2",
        "{\"ä\": \"😀\",",
        " \n ",
        "\"a"
      })
  void a_text_that_ends_early_is_wrong_behind_its_last_character(String text) {
    long line = text.chars().filter(c -> c == '\n').count() + 1;
    int column = text.length() - text.lastIndexOf('\n');
    assertThat(refusalOf(text)).isEqualTo(Complaint.aboutBody("", "broken", line, column));
  }

  @Test
  void a_long_blank_text_is_wrong_behind_its_last_character() {
    assertThat(refusalOf(" ".repeat(65_536)).detail()).contains("line 1, column 65,537");
  }

  private static Complaint refusalOf(String text) {
    return catchThrowableOfType(MalformedJson.class, () -> StrictJson.read(text)).complaint();
  }
}
