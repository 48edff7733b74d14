package org.punctual.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.punctual.application.operation.Installation;

/**
 * The site that sent a form. Browsers report it in {@code Sec-Fetch-Site}. Over plain HTTP they
 * report it only in {@code Origin}, and old browsers report it only in {@code Referer}. A page of
 * another site can set none of the three headers.
 */
final class FormSender {

  /** {@code none}: the person sent the form again, for example by reloading the page. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Installation installation;

  FormSender(Installation installation) {
    this.installation = installation;
  }

  /** Says whether one of our pages sent the form; a request that reports no sender is foreign. */
  boolean isOurPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN_SITES.contains(site);
    }
    String origin = request.getHeader("Origin");
    String sender = origin == null ? request.getHeader("Referer") : origin;
    return Optional.ofNullable(sender)
        .flatMap(Origin::of)
        .filter(found -> isOurs(found, request))
        .isPresent();
  }

  /**
   * An installation that is reached by HTTPS has one origin. Any other installation may have
   * several names. Its origin is the one that the browser called.
   */
  private boolean isOurs(String origin, HttpServletRequest request) {
    if (Origin.of(installation.baseUrl().toString()).filter(origin::equals).isPresent()) {
      return true;
    }
    String called = request.getScheme() + "://" + request.getHeader("Host");
    return !installation.isSecure() && Origin.of(called).filter(origin::equals).isPresent();
  }
}
