package org.punctual.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the page whose form was sent. The form itself names only the path; the query, such
 * as the id of an appointment, is in the browser's {@code Referer}.
 *
 * @param path the path, as the request has it
 * @param query the query as the browser encoded it, without a notice; may be empty
 */
record FormAddress(String path, String query) {

  /** The address of the page that sent a form. */
  static FormAddress of(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query =
        Optional.ofNullable(request.getHeader("Referer"))
            .flatMap(WrittenAddress::read)
            .filter(page -> path.equals(page.getRawPath()))
            .map(URI::getRawQuery)
            .map(FormAddress::withoutNotice)
            .orElse("");
    return new FormAddress(path, query);
  }

  /** The same page with a notice. */
  String with(String notice) {
    String shown = Notice.PARAMETER + "=" + notice;
    return path + "?" + (query.isEmpty() ? shown : query + "&" + shown);
  }

  private static String withoutNotice(String query) {
    return Arrays.stream(query.split("&"))
        .flatMap(part -> part.startsWith(Notice.PARAMETER + "=") ? Stream.empty() : Stream.of(part))
        .collect(Collectors.joining("&"));
  }
}
