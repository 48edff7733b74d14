package org.punctual.rest.problem;

import org.punctual.domain.Reason;

/** Why a call is refused or fails, apart from the rules of the calendar. */
public enum ApiReason implements Reason {
  /** The body is no JSON, or not the JSON that is expected. */
  MALFORMED_BODY(400),
  /** A query parameter or a header is unknown, repeated or unreadable. */
  INVALID_PARAMETER(400),
  /** The key is missing or invalid. The answer never says which. */
  UNAUTHORIZED(401),
  /** The key does not grant what the operation needs. */
  MISSING_SCOPE(403),
  /** There is no such path, or no resource with that id. */
  NOT_FOUND(404),
  /** The path does not have the method. */
  METHOD_NOT_ALLOWED(405),
  /** The client does not want JSON. */
  NOT_ACCEPTABLE(406),
  /** The body has more than 64 KiB. */
  TOO_LARGE(413),
  /** The headers do not declare the body as JSON. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The owner made more calls than are allowed in a minute. */
  RATE_LIMITED(429),
  /** A defect of the server. */
  INTERNAL(500),
  /** The server can't answer at the moment. */
  UNAVAILABLE(503);

  private final int status;

  ApiReason(int status) {
    this.status = status;
  }

  /** The HTTP status of the reason. */
  public int status() {
    return status;
  }

  /**
   * The reason for a status that the container or the framework chose. A status with its own reason
   * gets that reason, and 403 counts as not found. Any other 4xx is a fault of the request. Any
   * other status is a defect of the server.
   */
  static ApiReason ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403, 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 503 -> UNAVAILABLE;
      default -> status >= 400 && status < 500 ? INVALID_PARAMETER : INTERNAL;
    };
  }
}
