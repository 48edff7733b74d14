package org.punctual.application.request;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The headers that say where a request goes and where it ends. Two readers, such as a proxy and the
 * server, must understand them alike: otherwise one of them can be deceived (RFC 9112, sections 3.2
 * and 6.3).
 */
public final class Framing {

  private static final Pattern HOST = Pattern.compile("[\\w.:%\\[\\]-]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private Framing() {}

  /**
   * Says whether every reader understands a request alike.
   *
   * @param hosts the values of all headers {@code Host}; none is allowed, as in HTTP/1.0
   * @param lengths the values of all headers {@code Content-Length} that the server passes on; Open
   *     Liberty passes none on that it cannot read
   */
  public static boolean isClear(Collection<String> hosts, Collection<String> lengths) {
    return isOneAtMost(hosts, HOST) && isOneAtMost(lengths, LENGTH);
  }

  private static boolean isOneAtMost(Collection<String> values, Pattern shape) {
    return values.size() < 2 && values.stream().allMatch(shape.asMatchPredicate());
  }
}
