package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.punctual.domain.usage.Operation;

/**
 * Finds the operation of a call by method and path. A call that is refused before Jakarta REST runs
 * thus has an operation in its usage record, the metrics and the security log too.
 */
public enum RequestedOperation {
  CREATE(Operation.APPOINTMENTS_CREATE, "POST", "/appointments"),
  LIST(Operation.APPOINTMENTS_LIST, "GET", "/appointments"),
  GET(Operation.APPOINTMENTS_GET, "GET", "/appointments/[^/]+"),
  UPDATE(Operation.APPOINTMENTS_UPDATE, "PATCH", "/appointments/[^/]+"),
  CANCEL(Operation.APPOINTMENTS_CANCEL, "POST", "/appointments/[^/]+/cancel"),
  FREE(Operation.FREE_LIST, "GET", "/free"),
  USAGE(Operation.USAGE_LIST, "GET", "/usage"),
  ME(Operation.ME_GET, "GET", "/me");

  /** How metrics and the security log name a request to a calendar feed. */
  private static final String FEED = "calendar.get";

  private final Operation operation;
  private final String method;
  private final Pattern path;

  RequestedOperation(Operation operation, String method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = Pattern.compile("/api/v1" + path + "/?");
  }

  /**
   * The name of a call's operation for metrics and the security log: {@code unknown} when the API
   * has no such operation.
   *
   * @param found the operation that Jakarta REST found; unknown when the call was refused earlier
   */
  public static String nameOf(HttpServletRequest request, Operation found) {
    if (CalledPath.isFeed(request)) {
      return FEED;
    }
    return (found == Operation.UNKNOWN ? of(request) : found).code();
  }

  /** The operation that a call asks for; unknown when the API has no such operation. */
  public static Operation of(HttpServletRequest request) {
    return of(request.getMethod(), CalledPath.of(request));
  }

  /** The operation; unknown when the API has no such operation. HEAD counts as GET. */
  static Operation of(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return Arrays.stream(values())
        .filter(each -> each.method.equals(asked) && each.path.matcher(path).matches())
        .map(each -> each.operation)
        .findFirst()
        .orElse(Operation.UNKNOWN);
  }
}
