package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.punctual.rest.problem.Problems.assertComplains;
import static org.punctual.rest.problem.Problems.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.ApiReason;
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
              new Body(
                      gzip,
                      () -> {
                        throw new IOException("not gzip");
                      })
                  .json());
    }

    @Test
    void without_a_body_the_type_does_not_matter() {
      assertThat(read(type("text/plain"), new byte[0]).isEmpty()).isTrue();
    }
  }

  @Nested
  class Arrival {

    @Test
    void a_body_is_opened_only_when_a_resource_asks_for_it() {
      AtomicInteger opened = new AtomicInteger();
      Body body = new Body(JSON, () -> stream(opened));
      assertThat(opened).hasValue(0);

      assertThat(body.json().isEmpty()).isTrue();
      assertThat(opened).hasValue(1);
    }

    @Test
    void an_incomplete_body_is_refused() {
      assertComplains(
          () ->
              new Body(
                      JSON,
                      () -> {
                        throw new IOException("gone");
                      })
                  .json(),
          " malformed-body");
    }

    @Test
    void the_connection_is_closed_after_an_incomplete_body() {
      Body.Source gone =
          () -> {
            throw new IOException("gone");
          };
      Problem problem =
          catchThrowableOfType(ProblemException.class, () -> new Body(JSON, gone).json()).problem();
      assertThat(problem.headers()).containsEntry("Connection", "close");
    }
  }

  private static Content read(Media type, byte[] bytes) {
    return new Body(type, () -> new ByteArrayInputStream(bytes)).json();
  }

  private static InputStream stream(AtomicInteger opened) {
    opened.incrementAndGet();
    return InputStream.nullInputStream();
  }

  private static Media type(String type) {
    return new Media(List.of(), List.of(type), List.of());
  }
}
