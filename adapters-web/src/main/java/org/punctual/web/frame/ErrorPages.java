package org.punctual.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.punctual.application.operation.Outages;

/**
 * The pages for a missing page and for a failure. They do not need Faces, so that they still work
 * when Faces failed.
 */
@WebServlet("/error")
public class ErrorPages extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(ErrorPages.class.getName());
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final transient Texts texts;
  private final transient Assets assets;
  private final transient Outages outages;
  private final transient ThemeCookie theme;

  @Inject
  public ErrorPages(Texts texts, Assets assets, Outages outages, ThemeCookie theme) {
    this.texts = texts;
    this.assets = assets;
    this.outages = outages;
    this.theme = theme;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = statusOf(request);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(page(request, status));
  }

  private int statusOf(HttpServletRequest request) {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (cause instanceof Throwable failure && outages.isBehind(failure)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    if (cause instanceof IllegalArgumentException && leadsOutside(request)) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    return sent instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
  }

  /**
   * Says whether the path has a backslash. The server reads a backslash as a slash. It fails before
   * any filter when the path then leads out of the root.
   */
  private static boolean leadsOutside(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.toLowerCase(Locale.ROOT).contains("%5c");
  }

  private static String kindOf(int status) {
    return switch (status) {
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "unavailable";
      case HttpServletResponse.SC_NOT_FOUND -> "missing";
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "large";
      default -> status >= 500 ? "broken" : "refused";
    };
  }

  private String page(HttpServletRequest request, int status) throws IOException {
    Locale language = request.getLocale();
    String kind = kindOf(status);
    String reference = kind.equals("broken") ? logged(request) : "";
    boolean isOwner = request.getRemoteUser() != null;
    return template()
        .replace("{scheme}", ThemeCookie.schemeOf(theme.in(request)))
        .replace("{brand}", texts.of(language, "brand"))
        .replace("{title}", texts.of(language, "error." + kind))
        .replace("{text}", isOwner ? ownersText(language, kind) : text(language, kind))
        .replace("{way}", isOwner ? "/appointments" : "/")
        .replace("{back}", texts.of(language, isOwner ? "error.appointments" : "error.home"))
        .replace("{reference}", texts.of(language, "error.reference", status, reference))
        .replace("{version}", assets.getVersion());
  }

  private String text(Locale language, String kind) {
    return texts.of(language, "error." + kind + ".text");
  }

  /** A signed-in owner is not asked to sign in. */
  private String ownersText(Locale language, String kind) {
    return texts
        .find(language, "error." + kind + ".text.owner")
        .orElseGet(() -> text(language, kind));
  }

  private static String logged(HttpServletRequest request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.log(
        Level.ERROR,
        "Page " + path + " broke, shown to its visitor as " + reference,
        cause instanceof Throwable broken ? broken : null);
    return reference;
  }

  private String template() {
    try (InputStream file = getServletContext().getResourceAsStream("/WEB-INF/error.html")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
