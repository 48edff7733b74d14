package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Theme;
import org.punctual.web.frame.ThemeCookie;

/**
 * The colors of a page. An owner's pages have the owner's theme, on every device. Other pages have
 * the theme that the browser keeps.
 */
@Named
@RequestScoped
public class Appearance {

  private final OwnerSessions sessions;
  private final ThemeCookie cookie;

  @Inject
  public Appearance(OwnerSessions sessions, ThemeCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /** The color schemes of the page that is shown. The browser keeps the theme of its owner. */
  public String show(ExternalContext page) {
    return show((HttpServletRequest) page.getRequest(), (HttpServletResponse) page.getResponse());
  }

  String show(HttpServletRequest request, HttpServletResponse response) {
    Optional<Theme> owners =
        sessions.ownerOf(request).map(Account::profile).map(profile -> profile.theme());
    owners.ifPresent(theme -> cookie.keep(theme, request, response));
    return ThemeCookie.schemeOf(owners.orElseGet(() -> cookie.in(request)));
  }
}
