package org.punctual.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.operation.Installation;
import org.punctual.domain.account.Theme;

/**
 * The theme that the last owner at a browser chose. The browser keeps it in a cookie for pages that
 * know no owner: sign-in, errors, and outages of the database. Without a choice there is no cookie.
 */
@ApplicationScoped
public class ThemeCookie {

  private static final String NAME = "theme";
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  private final Installation installation;

  @Inject
  public ThemeCookie(Installation installation) {
    this.installation = installation;
  }

  /** The theme in the cookie; {@code SYSTEM} without a readable cookie. */
  public Theme in(HttpServletRequest request) {
    return cookieOf(request)
        .flatMap(
            kept ->
                Stream.of(Theme.values()).filter(theme -> theme.code().equals(kept)).findFirst())
        .orElse(Theme.SYSTEM);
  }

  /** Lets the browser keep a theme, unless it does already. */
  public void keep(Theme theme, HttpServletRequest request, HttpServletResponse response) {
    if (theme != in(request)) {
      Cookie cookie = new Cookie(NAME, theme.code());
      cookie.setMaxAge(theme == Theme.SYSTEM ? 0 : YEAR);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setSecure(installation.isSecure());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }

  /** The color schemes of a page, as its meta element names them. */
  public static String schemeOf(Theme theme) {
    return theme == Theme.SYSTEM ? "light dark" : theme.code();
  }

  private static Optional<String> cookieOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }
}
