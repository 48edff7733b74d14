package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A complete form")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteFormTest {

  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          a=b                          | b
          a=one+word%20more            | one word more
          a=1%2B1%26x%3D2              | 1+1&x=2
          a=Gr%C3%BC%C3%9Fe            | Grüße
          a=Grüße                      | Grüße
          a=%F0%9F%98%80               | 😀
          a=x=y                        | x=y
          %61=b                        | b
          &&z=1&a=b&                   | b
          a=first&a=second             | first
          """)
  void decodes_names_and_values(String body, String value) throws IOException {
    assertThat(form(body).getParameter("a")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a=", "a=&b=1"})
  void has_an_empty_value_where_none_was_sent(String body) throws IOException {
    assertThat(form(body).getParameter("a")).isEmpty();
  }

  @Test
  void keeps_the_order_of_values_and_ignores_the_query() throws IOException {
    HttpServletRequest form =
        CompleteForm.of(post().query("a=0&q=%2B").body("a=1&b=2&a=3").request());

    assertThat(form.getParameterValues("a")).containsExactly("1", "3");
    assertThat(Collections.list(form.getParameterNames())).containsExactly("a", "b");
    assertThat(form.getParameterMap()).containsOnlyKeys("a", "b");
  }

  @Test
  void has_no_parameter_that_was_not_sent() throws IOException {
    assertThat(form("a=b").getParameter("c")).isNull();
    assertThat(form("a=b").getParameterValues("c")).isNull();
  }

  @Test
  void of_another_type_has_no_parameters() throws IOException {
    HttpServletRequest request = FormRequest.by("POST").body("a=b").request();

    assertThat(CompleteForm.of(request).getParameterMap()).isEmpty();
  }

  @Test
  void has_all_bytes_that_were_announced() {
    HttpServletRequest half = post().body("a=b").header("Content-Length", "1000").request();

    assertThatThrownBy(() -> CompleteForm.of(half)).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%zz", "a=%4", "%=b"})
  void has_no_unreadable_escapes(String body) {
    assertThatThrownBy(() -> form(body)).isInstanceOf(IllegalArgumentException.class);
  }

  private static HttpServletRequest form(String body) throws IOException {
    return CompleteForm.of(post().body(body).request());
  }

  private static FormRequest post() {
    return FormRequest.by("POST").header("Content-Type", FORM);
  }
}
