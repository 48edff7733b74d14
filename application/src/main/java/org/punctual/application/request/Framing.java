package org.punctual.application.request;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The headers that say where a request goes and where it ends. Two readers, such as a proxy and the
 * server, must understand them alike. Otherwise one of them can be deceived (RFC 9112, sections 3.2
 * and 6.3).
 *
 * @param method the method, in upper case
 * @param hosts the values of all headers {@code Host}
 * @param lengths the values of all headers {@code Content-Length} that the server passes on; Open
 *     Liberty does not pass on a length that it cannot read
 * @param codings the values of all headers {@code Transfer-Encoding}
 */
public record Framing(
    String method,
    Collection<String> hosts,
    Collection<String> lengths,
    Collection<String> codings) {

  private static final Pattern HOST = Pattern.compile("[\\w.:%\\[\\]-]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
  private static final Pattern CHUNKED = Pattern.compile("(?i)chunked");

  /** Methods whose requests have no body, and mostly no length either (RFC 9110, section 9.3). */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  /**
   * The framing of a request.
   *
   * @param valuesOf gives the values of all headers of a name, as requests do
   */
  public static Framing of(String method, Function<String, Enumeration<String>> valuesOf) {
    return new Framing(
        method,
        Collections.list(valuesOf.apply("Host")),
        Collections.list(valuesOf.apply("Content-Length")),
        Collections.list(valuesOf.apply("Transfer-Encoding")));
  }

  /**
   * Says whether every reader understands the request alike. It has at most one {@code Host}; none
   * is allowed, as in HTTP/1.0. It has at most one end, by a length in digits or by chunks.
   */
  public boolean isClear() {
    return unclearHeader().isEmpty();
  }

  /** The name of the first header that two readers may understand differently, if there is one. */
  public Optional<String> unclearHeader() {
    if (!isOneAtMost(hosts, HOST)) {
      return Optional.of("Host");
    }
    if (!isOneAtMost(lengths, LENGTH)) {
      return Optional.of("Content-Length");
    }
    return isOneAtMost(codings, CHUNKED) && (lengths.isEmpty() || codings.isEmpty())
        ? Optional.empty()
        : Optional.of("Transfer-Encoding");
  }

  /**
   * Says whether the end of the request is certain. After the response to any other request, the
   * connection is closed. The next bytes may be a body whose length the server could not read. The
   * server would answer such a body as the next request.
   */
  public boolean hasCertainEnd() {
    return isClear() && (WITHOUT_BODY.contains(method) || !lengths.isEmpty() || !codings.isEmpty());
  }

  private static boolean isOneAtMost(Collection<String> values, Pattern shape) {
    return values.size() < 2 && values.stream().allMatch(shape.asMatchPredicate());
  }
}
