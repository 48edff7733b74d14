package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.Installation;
import org.punctual.domain.account.Theme;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThemeCookieTest {

  private final List<Cookie> sent = new ArrayList<>();
  private final ThemeCookie cookie = at("https://punctual.example");

  @Test
  void Keeps_a_chosen_theme_for_a_year_hidden_from_scripts_and_other_sites() {
    cookie.keep(Theme.DARK, having((Cookie[]) null), response());

    assertThat(sent).hasSize(1);
    Cookie kept = sent.get(0);
    assertThat(kept.getName() + "=" + kept.getValue()).isEqualTo("theme=dark");
    assertThat(kept.getMaxAge()).isEqualTo(31_536_000);
    assertThat(kept.getPath()).isEqualTo("/");
    assertThat(kept.isHttpOnly()).isTrue();
    assertThat(kept.getSecure()).isTrue();
    assertThat(kept.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.in(having(kept))).isEqualTo(Theme.DARK);
  }

  @Test
  void Sends_nothing_that_the_browser_keeps_already() {
    cookie.keep(Theme.LIGHT, having(new Cookie("theme", "light")), response());
    cookie.keep(Theme.SYSTEM, having(new Cookie("punctual", "x")), response());

    assertThat(sent).isEmpty();
  }

  @Test
  void Removes_the_cookie_when_the_browser_decides_again() {
    at("http://localhost:9080").keep(Theme.SYSTEM, having(new Cookie("theme", "dark")), response());

    assertThat(sent)
        .extracting(Cookie::getMaxAge, Cookie::getSecure)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, false));
  }

  @Test
  void Reads_a_made_up_theme_as_no_choice() {
    assertThat(cookie.in(having(new Cookie("theme", "pink")))).isEqualTo(Theme.SYSTEM);
    assertThat(ThemeCookie.schemeOf(Theme.SYSTEM)).isEqualTo("light dark");
    assertThat(ThemeCookie.schemeOf(Theme.LIGHT)).isEqualTo("light");
  }

  private static ThemeCookie at(String address) {
    return new ThemeCookie(new Installation(URI.create(address)));
  }

  private static HttpServletRequest having(Cookie @Nullable ... cookies) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ThemeCookieTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (request, method, arguments) -> cookies);
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            ThemeCookieTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (response, method, arguments) -> {
              sent.add((Cookie) arguments[0]);
              return null;
            });
  }
}
