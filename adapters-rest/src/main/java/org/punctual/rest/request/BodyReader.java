package org.punctual.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Passes the body of a request to a resource, without reading it. */
@Provider
@Consumes(MediaType.WILDCARD)
public class BodyReader implements MessageBodyReader<Body> {

  /** The request that is being answered. */
  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest request;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == Body.class;
  }

  /** The stream is the server's own, which Jakarta REST may have wrapped. */
  @Override
  public Body readFrom(
      Class<Body> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream wrapped) {
    return Body.of(request);
  }
}
