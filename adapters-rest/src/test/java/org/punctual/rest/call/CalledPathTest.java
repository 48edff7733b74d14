package org.punctual.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalledPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1",
        "/api/v1/me",
        "/api/v1;a=b/me",
        "/api;a=b/v1/me",
        "/api;/v1;/me;a=b",
        "/api/v1/me;a=b"
      })
  void matrix_parameters_take_no_path_out_of_the_api(String path) {
    assertThat(CalledPath.isApi(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/", "/api/v10/me", "/api/v2/me", "/api;v1/me", "/appointments"})
  void other_paths_are_not_the_apis(String path) {
    assertThat(CalledPath.isApi(path)).isFalse();
  }

  @Test
  void only_an_address_of_a_feed_has_its_secret() {
    assertThat(CalledPath.feedToken("/api/v1/calendar/abc-_9.ics")).contains("abc-_9");
    assertThat(
            Stream.of(
                "/api/v1/calendar",
                "/api/v1/calendar/abc",
                "/api/v1/calendar/.ics",
                "/api/v1/calendar/a/b.ics",
                "/api/v1/calendar/abc.ics;a=b",
                "/api/v1/calendar;a=b/abc.ics",
                "/api/v1/calendar/abc.ics/",
                "/api/v2/calendar/abc.ics"))
        .allSatisfy(path -> assertThat(CalledPath.feedToken(path)).as(path).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/calendar/abc-_9.ics,      true",
    "/api/v1/calendar/.ics,            true",
    "/api/v1/calendar/%2e%2e.ics,      true",
    "/api/v1/calendar/abc.ICS,         true",
    "/api/v1/calendar/abc.ics/,        true",
    "/api/v1/calendar,                 false",
    "/api/v1/calendar/,                false",
    "/api/v1/calendar/..,              false",
    "/api/v1/calendar/abc,             false",
    "/api/v1/calendar/../me,           false",
    "/api/v1/calendar/../me.ics,       false",
    "/api/v1/calendar/a.ics/..,        false",
    "/api/v1/calendar/a.ics/../../me,  false",
    "/api/v1/calendar/abc.ics;a=b,     false",
    "/api/v1/calendar/;.ics,           false"
  })
  void only_a_name_with_the_ending_of_feeds_needs_no_key(String path, boolean isFeed) {
    assertThat(CalledPath.isFeed(path)).isEqualTo(isFeed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/calendar/abc.ics",
        "/api/v1/calendar/abc",
        "/api/v1/calendar/abc/",
        "/api/v1/calendar/x/abc.ics",
        "/api/v1/calendar;a=b/abc.ics",
        "/api/v1/calendar/abc.ics;a=b"
      })
  void no_answer_repeats_what_follows_the_path_of_feeds(String path) {
    assertThat(CalledPath.shown(path)).startsWith("/api/v1/calendar").doesNotContain("abc");
  }

  @Test
  void answers_repeat_every_other_path() {
    assertThat(CalledPath.shown("/api/v1/appointments/1")).isEqualTo("/api/v1/appointments/1");
    assertThat(CalledPath.shown("/api/v1/calendar")).isEqualTo("/api/v1/calendar");
  }

  /** RFC 9457 §3.1.5: the member "instance" is a URI reference. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/a^b, /api/v1/a%5Eb",
    "/api/v1/a|<b>, /api/v1/a%7C%3Cb%3E",
    "/api/v1/a b, /api/v1/a%20b",
    "/api/v1/ä, /api/v1/%C3%A4",
    "/api/v1/%zz%20%, /api/v1/%25zz%20%25",
    "/api/v1/a^b/calendar;c, /api/v1/a%5Eb/calendar",
    "/api/v1/me;a=b:@!$&()*+, /api/v1/me;a=b:@!$&()*+"
  })
  void answers_repeat_a_path_as_a_uri_reference(String called, String shown) {
    assertThat(CalledPath.shown(called)).isEqualTo(shown);
    assertThat(URI.create(shown).getRawPath()).isEqualTo(shown);
  }
}
