package org.punctual.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.punctual.application.operation.Installation;
import org.punctual.application.request.Framing;

/**
 * The requests that pages accept. The decision uses only the method, the headers and the query,
 * before anything reads the body.
 */
final class PageRequests {

  /** Bytes of the largest form: 50 reminders, and notes of 2,000 characters, take some 40 KB. */
  static final int LARGEST_FORM = 128 * 1024;

  private static final int LENGTH_REQUIRED = 411;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> PARTS_OF_FORMS = List.of("jakarta.faces.", "primefaces.");

  private final FormSender sender;

  PageRequests(Installation installation) {
    this.sender = new FormSender(installation);
  }

  /**
   * The refusal of a request.
   *
   * @param status the HTTP status
   * @param allowed the methods that are allowed instead; empty when the method is not the reason
   */
  record Refused(int status, String allowed) {}

  /** The refusal of a request; empty when the page may answer it. */
  Optional<Refused> refusalOf(HttpServletRequest request) {
    if (!isClear(request)) {
      return refused(HttpServletResponse.SC_BAD_REQUEST);
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> carriesForm(request) ? notAllowed("POST") : Optional.empty();
      case "POST" -> refusalOfForm(request);
      default -> notAllowed("GET, HEAD, POST");
    };
  }

  private static boolean isClear(HttpServletRequest request) {
    return framingOf(request).isClear() && isReadable(request);
  }

  /** The framing of a request: the headers that determine its target and its end. */
  static Framing framingOf(HttpServletRequest request) {
    return Framing.of(request.getMethod(), request::getHeaders);
  }

  /** The server reads the query when it is first asked for a parameter. */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      return request.getMethod().equals("POST") || request.getParameterNames() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /**
   * Faces would execute a form with any method. A client that follows the redirection after a form
   * may keep the form's type: without a body it means nothing.
   */
  private static boolean carriesForm(HttpServletRequest request) {
    return (isForm(request) && hasBody(request))
        || Collections.list(request.getParameterNames()).stream()
            .anyMatch(name -> PARTS_OF_FORMS.stream().anyMatch(name::startsWith));
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private Optional<Refused> refusalOfForm(HttpServletRequest request) {
    if (!sender.isOurPage(request)) {
      return refused(HttpServletResponse.SC_FORBIDDEN);
    }
    // The fields of a form are in its body. Faces would take them from the address too.
    if (request.getQueryString() != null) {
      return refused(HttpServletResponse.SC_BAD_REQUEST);
    }
    if (request.getHeader("Transfer-Encoding") != null) {
      return refused(LENGTH_REQUIRED);
    }
    // The server would unpack a body to any length before its bytes are counted.
    if (request.getHeader("Content-Encoding") != null) {
      return refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
    if (request.getContentLengthLong() > LARGEST_FORM) {
      return refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
    return request.getContentType() == null || isForm(request)
        ? Optional.empty()
        : refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
  }

  /** Says whether the body of a request is a form. */
  static boolean isForm(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
        .isPresent();
  }

  private static Optional<Refused> notAllowed(String allowed) {
    return Optional.of(new Refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED, allowed));
  }

  private static Optional<Refused> refused(int status) {
    return Optional.of(new Refused(status, ""));
  }
}
