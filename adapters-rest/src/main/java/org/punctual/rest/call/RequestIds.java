package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.punctual.application.request.RequestId;

/** Finds the id of a call. The container's request carries the id. */
public final class RequestIds {

  private static final String ATTRIBUTE = RequestIds.class.getName();

  private RequestIds() {}

  /** The call's id; the same id each time. */
  public static RequestId of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof RequestId known) {
      return known;
    }
    RequestId id = RequestId.of(Optional.ofNullable(request.getHeader(RequestId.HEADER)));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
