package org.punctual.rest.answer;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.punctual.rest.request.Body;

/**
 * Finishes the answers that Jakarta REST gives itself: {@code OPTIONS} gets {@code Allow} and no
 * body. {@code Accept-Patch} (RFC 5789 §3.1) would be empty, because resources declare no media
 * types.
 */
@Provider
public class AnswerFinish implements ContainerResponseFilter {

  private static final String ACCEPT_PATCH = "Accept-Patch";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    answer.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    if (request.getMethod().equals(HttpMethod.OPTIONS) && answer.getStatus() < 300) {
      answer.setEntity(null);
      answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      answer
          .getHeaders()
          .computeIfPresent(
              ACCEPT_PATCH, (name, none) -> List.of(String.join(", ", Body.MERGE_PATCH)));
      answer.setStatusInfo(Response.Status.NO_CONTENT);
    }
  }
}
