package org.punctual.rest.problem;

import org.punctual.domain.Reason;

/** Why a call is refused, or fails, before or beside the rules of the calendar. */
public enum ApiReason implements Reason {
  /** The body is no JSON, or not the JSON that is expected. */
  MALFORMED_BODY(400),
  /** A query parameter is unknown, repeated or unreadable, or a header is. */
  INVALID_PARAMETER(400),
  /** No key, or none that works: never said which. */
  UNAUTHORIZED(401),
  /** The key does not grant what the operation needs. */
  MISSING_SCOPE(403),
  /** There is no such path, or nothing of that id. */
  NOT_FOUND(404),
  /** The path does not have the method. */
  METHOD_NOT_ALLOWED(405),
  /** The client does not want JSON. */
  NOT_ACCEPTABLE(406),
  /** The body has more than 64 KiB. */
  TOO_LARGE(413),
  /** The body is not JSON by its own account. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** More calls than are allowed in a minute. */
  RATE_LIMITED(429),
  /** A defect of the server. */
  INTERNAL(500),
  /** The server can't answer at the moment. */
  UNAVAILABLE(503);

  private final int status;

  ApiReason(int status) {
    this.status = status;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /**
   * The reason behind a status that the container or the framework chose: the one that has it; that
   * there is nothing where they forbid something; a fault of the request for any other 4xx; else a
   * defect.
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
