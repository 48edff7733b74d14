package org.punctual.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.punctual.application.operation.Installation;

/**
 * Sets headers on every answer that keep browsers from guessing types, framing pages, leaking
 * addresses and storing content. PrimeFaces sets the content security policy of pages, because it
 * adds a nonce.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FILES_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String FOR_NOW = "no-cache";
  private static final String NEVER = "no-store";

  private final transient Installation installation;
  private final transient Assets assets;

  @Inject
  public SecurityHeaders(Installation installation, Assets assets) {
    this.installation = installation;
    this.assets = assets;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", referrerPolicy(request));
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    installation
        .transportSecurity()
        .ifPresent(value -> response.setHeader("Strict-Transport-Security", value));
    chain.doFilter(request, kept(request, response));
  }

  /**
   * An address that contains a secret is sent to no server, not even to ours. Only its origin is
   * sent. Without the origin, a browser would send the page's form from the origin {@code null}.
   */
  private static String referrerPolicy(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && query.contains("token=") ? "strict-origin" : "same-origin";
  }

  private HttpServletResponse kept(HttpServletRequest request, HttpServletResponse response) {
    if (isFile(request)) {
      response.setHeader("Content-Security-Policy", FILES_POLICY);
      response.setHeader("Cache-Control", keepFile(versionIn(request)));
    } else if (request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
      return new KeptAsDecided(response, versionIn(request) == null ? FOR_NOW : FOR_GOOD);
    } else {
      response.setHeader("Cache-Control", NEVER);
    }
    return response;
  }

  /**
   * The version in an address. It is read without the body of a form, because that may be
   * malformed.
   */
  private static @Nullable String versionIn(HttpServletRequest request) {
    return request.getMethod().equals("POST") ? null : request.getParameter("v");
  }

  /**
   * Another version belongs to a file of another server, while servers are replaced one after the
   * other. Browsers must not keep this server's content under that address for a year.
   */
  private String keepFile(@Nullable String version) {
    return assets.getVersion().equals(version) ? FOR_GOOD : FOR_NOW;
  }

  private static boolean isFile(HttpServletRequest request) {
    // The root counts as a file too, before its welcome page is found.
    return request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT
        && !request.getRequestURI().equals("/");
  }
}
