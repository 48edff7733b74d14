package org.punctual.rest.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.punctual.rest.problem.Problems.assertComplains;
import static org.punctual.rest.problem.Problems.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

class BodyTest {

  private static final Media JSON = type("application/json");

  @Nested
  class Size {

    @Test
    void exactly_64_kib_are_read() {
      assertThat(read(JSON, new byte[65_536]).isEmpty()).isFalse();
    }

    @Test
    void one_byte_more_is_too_large() {
      assertRefused(ApiReason.TOO_LARGE, () -> read(JSON, new byte[65_537]));
    }

    @Test
    void another_type_is_refused_before_the_size() {
      assertRefused(
          ApiReason.UNSUPPORTED_MEDIA_TYPE, () -> read(type("text/plain"), new byte[65_537]));
    }
  }

  @Nested
  class Type {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/json",
          "Application/JSON",
          "application/json; charset=utf-8",
          "application/json;charset=\"UTF-8\"",
          "application/json ; profile=x"
        })
    void json_in_utf_8_is_accepted(String type) {
      assertThat(type(type).isAnyOf(Body.JSON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "json",
          "text/json",
          "text/plain",
          "application/jsonp",
          "application/x-www-form-urlencoded",
          "application/merge-patch+json",
          "application/problem+json",
          "application/json; charset=utf-16",
          "application/json; charset=iso-8859-1",
          "application/json, text/plain",
          "*/*"
        })
    void any_other_type_is_refused(String type) {
      assertThat(type(type).isAnyOf(Body.JSON)).isFalse();
    }

    @Test
    void no_type_or_two_types_are_refused() {
      assertThat(new Media(List.of(), List.of(), List.of()).isAnyOf(Body.JSON)).isFalse();
      assertThat(
              new Media(List.of(), List.of("application/json", "application/json"), List.of())
                  .isAnyOf(Body.JSON))
          .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"identity, true", "gzip, false", "br, false"})
    void compressed_bodies_are_refused(String encoding, boolean taken) {
      Media media = new Media(List.of(), List.of("application/json"), List.of(encoding));
      assertThat(media.isEncoded()).isNotEqualTo(taken);
    }

    @Test
    void a_merge_patch_may_be_declared_as_json_and_nothing_else_as_a_merge_patch() {
      Media patch = type("application/merge-patch+json; charset=utf-8");
      assertThat(patch.isAnyOf(Body.MERGE_PATCH)).isTrue();
      assertThat(type("application/json").isAnyOf(Body.MERGE_PATCH)).isTrue();
      assertThat(type("application/json-patch+json").isAnyOf(Body.MERGE_PATCH)).isFalse();
      assertThat(patch.isAnyOf(Body.JSON)).isFalse();
    }

    @Test
    void compression_is_refused_unread() {
      Media gzip = new Media(List.of(), List.of("application/json"), List.of("gzip"));
      assertRefused(
          ApiReason.UNSUPPORTED_MEDIA_TYPE,
          () ->
              Body.read(
                  gzip,
                  Body.JSON,
                  () -> {
                    throw new IOException("not gzip");
                  }));
    }

    @Test
    void without_a_body_the_type_does_not_matter() {
      assertThat(read(type("text/plain"), new byte[0]).isEmpty()).isTrue();
    }
  }

  @Nested
  class Content {

    @Test
    void an_object_is_read() {
      Complaints complaints = new Complaints();
      assertThat(
              new Body("{\"a\":\"ä\"}".getBytes(UTF_8)).object(complaints).orElseThrow().text("a"))
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

    @Test
    void an_incomplete_body_is_refused() {
      assertComplains(
          () ->
              Body.read(
                  JSON,
                  Body.JSON,
                  () -> {
                    throw new IOException("gone");
                  }),
          " malformed-body");
    }

    @Test
    void the_connection_is_closed_after_an_incomplete_body() {
      Body.Source gone =
          () -> {
            throw new IOException("gone");
          };
      Problem problem =
          catchThrowableOfType(ProblemException.class, () -> Body.read(JSON, Body.JSON, gone))
              .problem();
      assertThat(problem.headers()).containsEntry("Connection", "close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "5", "\"{}\"", "true"})
    void only_an_object_is_accepted(String text) {
      assertComplains(() -> objectOf(text.getBytes(UTF_8)), " malformed-body");
    }

    private static void objectOf(byte[] bytes) {
      Complaints complaints = new Complaints();
      assertThat(new Body(bytes).object(complaints)).isEmpty();
      complaints.refuseIfAny();
    }
  }

  private static Body read(Media type, byte[] bytes) {
    return Body.read(type, Body.JSON, () -> new ByteArrayInputStream(bytes));
  }

  private static Media type(String type) {
    return new Media(List.of(), List.of(type), List.of());
  }
}
